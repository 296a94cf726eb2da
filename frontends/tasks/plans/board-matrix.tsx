import { useT } from '@hub/runtime';
import { LightLegend, type MatrixGroup, MonthMatrix, today } from '@hub/ui';
import { useMemo } from 'react';
import type { BoardTaskFragment, PlanBoardPageQuery } from '../gql/graphql.ts';
import { shownColour } from '../lights/light-words.ts';
import { useLightRule } from '../lights/task-light.tsx';
import { monthOf } from '../months.ts';
import { useMyUnits, useUnitName } from '../units.ts';
import { byCategory, categoryLabel, isMine } from './board.ts';
import { RowTarget } from './row-target.tsx';

interface Props {
  rows: readonly BoardTaskFragment[];
  rules: PlanBoardPageQuery['lightRules'];
  year: number;
}

/** Tasks by category, one light a month; a light opens its reasons, a task its page. */
export function BoardMatrix({ rows, rules, year }: Props) {
  const t = useT();
  const ruleOf = useLightRule(rules);
  const unitName = useUnitName();
  const mine = useMyUnits();
  const now = monthOf(today());
  const groups = useMemo(
    () =>
      byCategory(rows).map(
        ({ category, rows: tasks }): MatrixGroup => ({
          key: category.id,
          label: categoryLabel(category),
          rows: tasks.map((task) => ({
            key: task.id,
            number: task.number,
            title: task.text,
            to: `/tasks/key-tasks/${task.id}`,
            lead: (
              <span className="tasks-lead" data-mine={isMine(task, mine) || undefined}>
                {unitName(task.lead, task.leadName)}
                {isMine(task, mine) ? (
                  <span className="hub-sr">{t({ zh: '（本单位承担）', en: ' (my unit)' })}</span>
                ) : null}
              </span>
            ),
            months: Array.from({ length: 12 }, (_, index) => {
              const month = `${year}-${String(index + 1).padStart(2, '0')}`;
              const light = task.lights.find((one) => one.month === month);
              return light && light.plannedPercent !== null ? { light: shownColour(light), rule: ruleOf(light) } : null;
            }),
            target: (
              <RowTarget
                id={task.id}
                targets={task.targets}
                planned={task.light?.plannedPercent}
                actual={task.light?.actualPercent}
              />
            ),
          })),
        }),
      ),
    [rows, ruleOf, unitName, mine, year, t],
  );
  return (
    <>
      <LightLegend changed={rows.some(({ lights }) => lights.some(({ override }) => !!override))} />
      <MonthMatrix
        groups={groups}
        label={{ zh: '各任务各月的灯', en: 'Lights by task and month' }}
        {...(now.startsWith(String(year)) ? { currentMonth: Number(now.slice(5)) } : {})}
      />
    </>
  );
}
