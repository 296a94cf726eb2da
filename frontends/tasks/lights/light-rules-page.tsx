import { can, useT } from '@hub/runtime';
import { Facts, Light, Loaded, Note, Page, Section } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { LightRulesPageQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { RuleDrawer } from './rule-drawer.tsx';

const query = graphql(`
  query LightRulesPage {
    lightRules { version validFrom yellowBehind redBehind reportDueDay quarterDueWorkingDay remindBefore yellowLateDays redLateDays graceDays words }
  }
`);

export type Rule = LightRulesPageQuery['lightRules'][number];

const m = {
  title: { zh: '亮灯规则', en: 'Rule of lights' },
  change: { zh: '设定新规则', en: 'Set a new rule' },
};

/** Thresholds are data with a first day: a change is a new version and never touches lights of the past. */
export default function LightRulesPage() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [answer, again] = useQuery({ query });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Page
      narrow
      title={m.title}
      description={{ zh: '灯由系统按规则计算，不由人设定。', en: 'Lights are computed, never set by hand.' }}
      actions={
        can('tasks/lights.set-thresholds') ? (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t(m.change)}
          </Button>
        ) : null
      }
    >
      <Loaded answer={answer} pick={(data) => data.lightRules} retry={reload}>
        {(rules) => (
          <>
            <Note>
              {{
                zh: '任务有量化目标时按核实记录计算进度，没有时按采用的进展；各单位迟报也会亮灯，取最重的一个。',
                en: 'Progress is counted from verified records where the plan names a number, and taken from accepted reports otherwise; late reports count too, and the worst decides.',
              }}
            </Note>
            {rules.map((rule) => (
              <Version key={rule.version} rule={rule} />
            ))}
            {open && rules[0] ? <RuleDrawer rule={rules[0]} close={() => setOpen(false)} done={reload} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Version({ rule }: { rule: Rule }) {
  const t = useT();
  return (
    <Section
      title={t(
        { zh: '第 {n} 版 · 自 {day} 起', en: 'Version {n} · from {day}' },
        { n: rule.version, day: rule.validFrom },
      )}
    >
      <div className="hub-box hub-pad tasks-rule">
        <p>{rule.words}</p>
        <Facts
          items={[
            {
              label: <Light value="yellow" />,
              value: t(
                {
                  zh: '落后计划 {p} 个百分点以上，或迟报 {d} 天以上',
                  en: '{p} points behind or more, or {d} days late or more',
                },
                { p: rule.yellowBehind, d: rule.yellowLateDays },
              ),
            },
            {
              label: <Light value="red" />,
              value: t(
                {
                  zh: '落后计划超过 {p} 个百分点，或迟报超过 {d} 天',
                  en: 'more than {p} points behind, or more than {d} days late',
                },
                { p: rule.redBehind, d: rule.redLateDays },
              ),
            },
            {
              label: { zh: '进展报送截止', en: 'Reports due' },
              value: t({ zh: '次月 {n} 日', en: 'day {n} of the next month' }, { n: rule.reportDueDay }),
            },
            {
              label: { zh: '季报报送截止', en: 'Quarterly reports due' },
              value: t(
                { zh: '季后第 {n} 个工作日', en: 'working day {n} after the quarter' },
                { n: rule.quarterDueWorkingDay },
              ),
            },
            {
              label: { zh: '到期提醒', en: 'Reminders' },
              value:
                rule.remindBefore.length > 0
                  ? t(
                      {
                        zh: '提前 {n} 个工作日，逾期再提醒一次',
                        en: '{n} working days before, once more when overdue',
                      },
                      { n: rule.remindBefore.join(t({ zh: '、', en: ', ' })) },
                    )
                  : t({ zh: '逾期提醒一次', en: 'once when overdue' }),
            },
            {
              label: { zh: '新分工宽限', en: 'Grace for a new part' },
              value: t({ zh: '{n} 天', en: '{n} days' }, { n: rule.graceDays }),
            },
          ]}
        />
      </div>
    </Section>
  );
}
