import { can, useSession, useT } from '@hub/runtime';
import { Facts, Note, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import { EvidenceList } from '../evidence-list.tsx';
import type { FindingPartsFragment, InspectionPartsFragment } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { useUnitName } from '../units.ts';
import { FindingParts } from './inspection-queries.ts';
import { RectifyDrawer } from './rectify-drawer.tsx';

const verifyDocument = graphql(`
  mutation VerifyInspectionFinding($input: InspectionStepInput!) {
    verifyInspectionFinding(input: $input) { __typename ... on InspectionFinding { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const returnDocument = graphql(`
  mutation ReturnInspectionFinding($input: ReturnFindingInput!) {
    returnInspectionFinding(input: $input) { __typename ... on InspectionFinding { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);

interface Props {
  inspection: InspectionPartsFragment;
  reload: () => void;
}

/** The problem list of one inspection; a visited unit sees its own. */
export function Findings({ inspection, reload }: Props) {
  const t = useT();
  if (inspection.findings.length === 0) {
    return <p className="hub-soft">{t({ zh: '没有发现问题。', en: 'Nothing was found.' })}</p>;
  }
  return (
    <ol className="tasks-findings" aria-label={t({ zh: '问题清单', en: 'Findings' })}>
      {inspection.findings.map((finding) => (
        <li key={finding.id}>
          <Finding finding={readFragment(FindingParts, finding)} inspection={inspection} reload={reload} />
        </li>
      ))}
    </ol>
  );
}

function Finding({ finding, inspection, reload }: Props & { finding: FindingPartsFragment }) {
  const t = useT();
  const unitName = useUnitName();
  const { state, overdue, dueOn, firstDueOn, rectifiedAt, rectifiedBy, verifiedBy } = finding;
  return (
    <article className="hub-box hub-pad" aria-label={t({ zh: '问题 {n}', en: 'Finding {n}' }, { n: finding.number })}>
      <div className="hub-row">
        <h3 className="hub-section-title hub-grow">{`${finding.number}. ${finding.text}`}</h3>
        <StatusTag of="finding" state={state} />
      </div>
      <Facts
        items={[
          { label: { zh: '整改单位', en: 'Unit' }, value: unitName(finding.unit) || '—' },
          {
            label: { zh: '整改期限', en: 'Due' },
            value: (
              <>
                {t(
                  { zh: '{day}（{n} 个工作日）', en: '{day} ({n} working days)' },
                  { day: dueOn, n: finding.workingDays },
                )}
                {overdue ? <strong className="tasks-late"> {t({ zh: '逾期', en: 'late' })}</strong> : null}
                {dueOn === firstDueOn ? null : (
                  <small className="hub-soft">
                    {' '}
                    {t({ zh: '首次期限 {day}', en: 'first term {day}' }, { day: firstDueOn })}
                  </small>
                )}
              </>
            ),
          },
          { label: { zh: '整改要求', en: 'What is asked for' }, wide: true, value: finding.requirement },
          ...(finding.measures
            ? [
                {
                  label: { zh: '整改措施', en: 'What was done' },
                  wide: true,
                  value: (
                    <>
                      {finding.measures}
                      <small className="hub-soft"> {[rectifiedBy?.name, rectifiedAt?.slice(0, 10)].join(' ')}</small>
                    </>
                  ),
                },
              ]
            : []),
          ...(verifiedBy
            ? [
                {
                  label: { zh: '复核', en: 'Verified by' },
                  value: `${verifiedBy.name ?? '—'} ${finding.verifiedAt?.slice(0, 10) ?? ''}`,
                },
              ]
            : []),
        ]}
      />
      <EvidenceList evidence={finding.evidence} />
      {finding.returnReason ? (
        <Note tone="attention">
          {t({ zh: '退回原因：{reason}', en: 'Given back: {reason}' }, { reason: finding.returnReason })}
        </Note>
      ) : null}
      <Steps finding={finding} inspection={inspection} reload={reload} />
    </article>
  );
}

function Steps({ finding, inspection, reload }: Props & { finding: FindingPartsFragment }) {
  const t = useT();
  const officer = useSession();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [open, setOpen] = useState(false);
  const [, verify] = useMutation(verifyDocument);
  const [, giveBack] = useMutation(returnDocument);
  const units = officer?.units ?? [];
  const step = { id: finding.id, version: finding.version };
  const { state, unit, number: n } = finding;
  const mine = !!unit && units.includes(unit.id);
  const rectifies = can('tasks/inspections.rectify') && mine && (state === 'OPEN' || state === 'RETURNED');
  const inspector = inspection.unit?.id;
  const verifies =
    can('tasks/inspections.conduct') &&
    !!inspector &&
    units.includes(inspector) &&
    !mine &&
    state === 'RECTIFIED' &&
    finding.rectifiedBy?.id !== officer?.id;
  if (!rectifies && !verifies) return null;
  return (
    <div className="hub-row">
      {rectifies ? (
        <Button type="primary" onClick={() => setOpen(true)}>
          {t({ zh: '填报整改 {n}', en: 'Put right {n}' }, { n })}
        </Button>
      ) : null}
      {verifies ? (
        <>
          <Button
            disabled={busy}
            onClick={() =>
              void takeWithReason(
                {
                  title: { zh: '退回整改', en: 'Give back' },
                  effect: {
                    zh: '单位须重新整改，自今天起给 10 个工作日；首次期限仍保留。',
                    en: 'The unit gets ten working days from today; the first day stays on record.',
                  },
                },
                (reason) => giveBack({ input: { ...step, reason, workingDays: 10 } }),
                (data) => data.returnInspectionFinding,
                { zh: '已退回', en: 'Given back' },
              )
            }
          >
            {t({ zh: '退回 {n}', en: 'Give back {n}' }, { n })}
          </Button>
          <Button
            type="primary"
            disabled={busy}
            onClick={() =>
              void take(verify({ input: step }), (data) => data.verifyInspectionFinding, {
                zh: '复核通过',
                en: 'Verified',
              })
            }
          >
            {t({ zh: '复核通过 {n}', en: 'Verify {n}' }, { n })}
          </Button>
        </>
      ) : null}
      {open ? <RectifyDrawer finding={finding} close={() => setOpen(false)} done={reload} /> : null}
    </div>
  );
}
