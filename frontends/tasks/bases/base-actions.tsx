import { can, useSession, useT } from '@hub/runtime';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { BasePartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { ApplyDrawer } from './apply-drawer.tsx';
import { CertifyDrawer } from './certify-drawer.tsx';

const returnDocument = graphql(`
  mutation ReturnBase($input: BaseReasonInput!) {
    returnBase(input: $input) { __typename ... on Base { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const revokeDocument = graphql(`
  mutation RevokeBase($input: BaseReasonInput!) {
    revokeBase(input: $input) { __typename ... on Base { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const m = {
  apply: { zh: '申报认定', en: 'Apply' },
  renew: { zh: '申请复核', en: 'Ask for renewal' },
  return: { zh: '退回培育', en: 'Give back' },
  certify: { zh: '认定', en: 'Certify' },
  recertify: { zh: '复核通过', en: 'Renew' },
  revoke: { zh: '撤销认定', en: 'Revoke' },
};

/** What this officer may do with the base now. */
export function BaseActions({ base, reload }: { base: BasePartsFragment; reload: () => void }) {
  const t = useT();
  const officer = useSession();
  const { busy, takeWithReason } = useSteps(reload);
  const [drawer, setDrawer] = useState<'apply' | 'certify' | null>(null);
  const [, giveBack] = useMutation(returnDocument);
  const [, revoke] = useMutation(revokeDocument);
  const acts = (unit: { id: string } | null | undefined) => !!unit && !!officer?.units.includes(unit.id);
  const keeps = can('tasks/bases.keep') && acts(base.unit);
  const decides = can('tasks/bases.certify') && acts(base.certifyingUnit);
  const own = base.appliedBy?.id === officer?.id;
  const { state, standing } = base;
  const step = { id: base.id, version: base.version };
  const back = () =>
    takeWithReason(
      { title: m.return, effect: { zh: '单位继续培育，完善后可再次申报。', en: 'The unit may apply again.' } },
      (reason) => giveBack({ input: { ...step, reason } }),
      (data) => data.returnBase,
      { zh: '已退回', en: 'Given back' },
    );
  const end = () =>
    takeWithReason(
      {
        title: m.revoke,
        effect: { zh: '认定自今天起失效，记录保留，不能恢复。', en: 'It ends today and stays on record for good.' },
        danger: true,
      },
      (reason) => revoke({ input: { ...step, reason } }),
      (data) => data.revokeBase,
      { zh: '已撤销', en: 'Revoked' },
    );
  const drawn = { base, close: () => setDrawer(null), done: reload };
  return (
    <>
      {decides && (state === 'CERTIFIED' || state === 'RECERTIFYING') ? (
        <Button danger disabled={busy} onClick={() => void end()}>
          {t(m.revoke)}
        </Button>
      ) : null}
      {decides && state === 'APPLIED' ? (
        <Button disabled={busy} onClick={() => void back()}>
          {t(m.return)}
        </Button>
      ) : null}
      {decides && !own && (state === 'APPLIED' || state === 'RECERTIFYING') ? (
        <Button type="primary" onClick={() => setDrawer('certify')}>
          {t(state === 'APPLIED' ? m.certify : m.recertify)}
        </Button>
      ) : null}
      {keeps && (state === 'CULTIVATING' || (state === 'CERTIFIED' && standing !== 'VALID')) ? (
        <Button type="primary" onClick={() => setDrawer('apply')}>
          {t(state === 'CULTIVATING' ? m.apply : m.renew)}
        </Button>
      ) : null}
      {drawer === 'apply' ? <ApplyDrawer {...drawn} /> : null}
      {drawer === 'certify' ? <CertifyDrawer {...drawn} /> : null}
    </>
  );
}
