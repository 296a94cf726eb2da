import { refuse } from '@hub/kit/errors';

export const awardLevels = ['NATIONAL', 'MUNICIPAL', 'DISTRICT'] as const;
export type AwardLevel = (typeof awardLevels)[number];
export const awardNatures = ['COMMENDATION', 'SELECTION', 'CONTEST', 'RECOMMENDATION'] as const;
export type AwardNature = (typeof awardNatures)[number];

export interface AwardDraft {
  readonly nameZh: string;
  readonly nature: AwardNature;
  readonly approvalDocument?: string | null;
}

/**
 * A mass organisation may not set up a science and technology prize (国家科学技术奖励条例 art. 36–37), and a commendation
 * needs the document that approved it.
 */
export function checkAwardType(award: AwardDraft): void {
  if (award.nature !== 'RECOMMENDATION' && award.nameZh.normalize('NFKC').includes('科学技术奖')) {
    refuse(
      'NOT_A_SCIENCE_PRIZE',
      {
        zh: '群众团体不得设立科学技术奖，请更换名称。',
        en: 'A mass organisation may not set up a “science and technology prize”.',
      },
      { field: 'nameZh' },
    );
  }
  if (award.nature === 'COMMENDATION' && !award.approvalDocument?.trim()) {
    refuse(
      'APPROVAL_DOCUMENT_MISSING',
      { zh: '表彰奖励项目须填写批准文号。', en: 'A commendation needs the number of the approving document.' },
      { field: 'approvalDocument' },
    );
  }
}
