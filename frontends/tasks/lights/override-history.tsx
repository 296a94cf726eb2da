import { useT } from '@hub/runtime';
import { LightShape, lightOf, lightWords, today } from '@hub/ui';
import { Button } from 'antd';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { TaskLightOverridesQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { monthWords } from '../months.ts';

const withdrawDocument = graphql(`
  mutation WithdrawLightOverride($input: WithdrawLightOverrideInput!) {
    withdrawLightOverride(input: $input) { __typename ... on LightOverride { id version } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);

type Overrides = NonNullable<TaskLightOverridesQuery['keyTask']>['lightOverrides'];

/** Every light that a person set for the task, the newest first; one that stands may be taken back. */
export function OverrideHistory({ overrides, reload }: { overrides: Overrides; reload: () => void }) {
  const t = useT();
  const { busy, takeWithReason } = useSteps(reload);
  const [, withdraw] = useMutation(withdrawDocument);
  if (overrides.length === 0) return null;
  const takeBack = ({ id, version, month }: Overrides[number]) =>
    takeWithReason(
      {
        title: { zh: '撤销人工调整', en: 'Take it back' },
        effect: t(
          {
            zh: '{month}恢复系统计算的灯；调整记录保留。',
            en: '{month} shows the computed light again; the record stays.',
          },
          { month: t(monthWords(month)) },
        ),
        danger: true,
      },
      (reason) => withdraw({ input: { id, version, reason } }),
      (data) => data.withdrawLightOverride,
      { zh: '已撤销，恢复系统计算的灯', en: 'Taken back' },
    );
  return (
    <section aria-label={t({ zh: '调整记录', en: 'Record' })}>
      <h3 className="hub-section-title">{t({ zh: '调整记录', en: 'Record' })}</h3>
      <ul className="hub-box tasks-evidence-list">
        {overrides.map((one) => {
          const { id, month, colour, computed, reason, until, setBy, withdrawnAt, withdrawReason } = one;
          const stands = !withdrawnAt && until >= today();
          return (
            <li key={id}>
              <strong>{t(monthWords(month))}</strong>
              <span className="hub-light">
                <LightShape value={lightOf(computed)} /> {t(lightWords[lightOf(computed)])} →{' '}
                <LightShape value={lightOf(colour)} /> {t(lightWords[lightOf(colour)])}
              </span>
              <span className="hub-grow">{reason}</span>
              <span className="hub-soft">
                {setBy?.name ?? t({ zh: '（姓名暂缺）', en: '(name missing)' })}{' '}
                {withdrawnAt
                  ? t({ zh: '已撤销：{why}', en: 'taken back: {why}' }, { why: withdrawReason ?? '' })
                  : t(stands ? { zh: '有效期至 {day}', en: 'until {day}' } : { zh: '{day} 到期', en: 'ended {day}' }, {
                      day: until,
                    })}
              </span>
              {stands ? (
                <Button size="small" danger disabled={busy} onClick={() => void takeBack(one)}>
                  {t({ zh: '撤销调整', en: 'Take back' })}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
