import type { Words } from '@hub/runtime';
import type { EvidenceKind } from '../gql/graphql.ts';

export const evidenceKinds: Record<EvidenceKind, Words> = {
  PHOTO: { zh: '照片', en: 'Photo' },
  SIGN_IN: { zh: '签到表', en: 'Sign-in sheet' },
  DOCUMENT: { zh: '文件', en: 'Document' },
  LINK: { zh: '链接', en: 'Link' },
};
