import { useT } from '@hub/runtime';
import { Section } from '@hub/ui';
import type { SlipPartsFragment } from '../gql/graphql.ts';

/** What a missing answer led to, who did it, and what leaders said. */
export function SlipEscalations({ slip }: { slip: SlipPartsFragment }) {
  const t = useT();
  const { reddenedOn, escalatedOn, instruction } = slip;
  if (!reddenedOn && !escalatedOn) return null;
  const by = (officer: { name?: string | null } | null | undefined) =>
    officer?.name ?? t({ zh: '系统按期自动', en: 'the hub itself' });
  return (
    <Section title={{ zh: '升级与批示', en: 'Escalation' }}>
      <ul className="hub-box tasks-evidence-list">
        {reddenedOn ? (
          <li>
            <time dateTime={reddenedOn}>{reddenedOn}</time>
            <strong>{t({ zh: '逾期未反馈，黄牌转为红牌', en: 'No answer in time: yellow became red' })}</strong>
            <span className="hub-soft">{by(slip.reddenedBy)}</span>
          </li>
        ) : null}
        {escalatedOn ? (
          <li>
            <time dateTime={escalatedOn}>{escalatedOn}</time>
            <strong>{t({ zh: '红牌逾期，呈报领导', en: 'Red and late: put before the leaders' })}</strong>
            <span className="hub-soft">{by(slip.escalatedBy)}</span>
          </li>
        ) : null}
        {instruction ? (
          <li>
            <strong>{t({ zh: '领导批示', en: 'Instruction' })}</strong>
            <span className="hub-grow">{instruction}</span>
            <span className="hub-soft">{slip.instructedBy?.name ?? ''}</span>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
