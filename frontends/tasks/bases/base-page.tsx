import { useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, Loaded, Note, PrintButton, Section, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import type { BasePartsFragment } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { BaseActions } from './base-actions.tsx';
import { BaseParts, baseQuery } from './base-queries.ts';

export default function BasePage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: baseQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.base} retry={reload}>
      {(base) => <Detail base={readFragment(BaseParts, base)} reload={reload} />}
    </Loaded>
  );
}

function Detail({ base, reload }: { base: BasePartsFragment; reload: () => void }) {
  const t = useT();
  const first = base.certificates.at(-1);
  return (
    <DetailPage
      title={base.name}
      tags={
        <>
          <StatusTag of="base" state={base.state} />
          {base.standing ? <StatusTag of="base-standing" state={base.standing} /> : null}
        </>
      }
      breadcrumbs={[{ label: { zh: '基地', en: 'Bases' }, to: '/tasks/bases' }]}
      actions={
        <>
          <PrintButton />
          <BaseActions base={base} reload={reload} />
        </>
      }
      facts={useFacts(base)}
      flow={
        <StatusFlow
          of="base"
          current={base.state}
          steps={[
            { state: 'CULTIVATING' },
            {
              state: 'APPLIED',
              // The application of a renewal is a later one.
              ...(first ? {} : { at: base.appliedAt, by: base.appliedBy?.name }),
            },
            { state: 'CERTIFIED', at: first?.validFrom, by: first?.decidedBy?.name },
            ...(base.state === 'RECERTIFYING'
              ? [{ state: 'RECERTIFYING', at: base.appliedAt, by: base.appliedBy?.name }]
              : []),
          ]}
          {...(base.state === 'REVOKED' ? { aside: { state: 'REVOKED', at: base.revokedAt } } : {})}
        />
      }
    >
      <Standing base={base} />
      {base.stateReason ? (
        <Note tone="attention">
          {t({ zh: '原因：{reason}', en: 'Reason: {reason}' }, { reason: base.stateReason })}
        </Note>
      ) : null}
      <Section title={{ zh: '基地概况', en: 'What it has to show' }}>
        <p className="hub-box hub-pad tasks-prose">{base.summary}</p>
      </Section>
      {base.statement ? (
        <Section title={{ zh: '申报理由', en: 'Why it qualifies' }}>
          <p className="hub-box hub-pad tasks-prose">{base.statement}</p>
        </Section>
      ) : null}
      {base.certificates.length > 0 ? (
        <Section title={{ zh: '认定记录', en: 'Terms' }}>
          <ul className="hub-box tasks-evidence-list" aria-label={t({ zh: '认定记录', en: 'Terms' })}>
            {base.certificates.map((one) => (
              <li key={one.id}>
                <strong>{`${one.validFrom} — ${one.validTo}`}</strong>
                <span>{one.number}</span>
                <span className="hub-soft">
                  {[
                    one.conclusion,
                    one.decidedBy?.name,
                    t({ zh: '类型第{n}版', en: 'kind version {n}' }, { n: one.typeVersion }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </DetailPage>
  );
}

/** What the day means for the certificate. */
function Standing({ base }: { base: BasePartsFragment }) {
  const t = useT();
  if (base.standing === 'EXPIRED') {
    return (
      <Note tone="bad">
        {t(
          { zh: '认定已于 {day} 到期，尚未通过复核。', en: 'The term ended on {day} and was not renewed yet.' },
          { day: base.validTo ?? '' },
        )}
      </Note>
    );
  }
  if (base.standing !== 'RECERTIFICATION_DUE') return null;
  return (
    <Note tone="attention">
      {t(
        { zh: '认定将于 {day} 到期，请及时申请复核。', en: 'The term ends on {day}; ask for its renewal.' },
        { day: base.validTo ?? '' },
      )}
    </Note>
  );
}

function useFacts(base: BasePartsFragment): Fact[] {
  const nameOf = useUnitName();
  return [
    { label: { zh: '类型', en: 'Kind' }, value: nameOf(base.kind) || '—' },
    { label: { zh: '依托单位', en: 'Run by' }, value: base.operator },
    { label: { zh: '主管单位', en: 'Unit' }, value: nameOf(base.unit) || '—' },
    { label: { zh: '认定单位', en: 'Certified by' }, value: nameOf(base.certifyingUnit) || '—' },
    { label: { zh: '地址', en: 'Address' }, value: [nameOf(base.district), base.address].filter(Boolean).join(' · ') },
    { label: { zh: '认定编号', en: 'Number' }, value: base.number ?? '—' },
    {
      label: { zh: '有效期', en: 'Term' },
      value: base.validFrom && base.validTo ? `${base.validFrom} — ${base.validTo}` : '—',
    },
    { label: { zh: '复核起始日期', en: 'Renewal from' }, value: base.recertifyFrom ?? '—' },
  ];
}
