import { useT, type Words } from '@hub/runtime';
import { Chart, GapLabel, TargetBar } from '@hub/ui';
import type { TargetSource } from '../gql/graphql.ts';
import { type FragmentType, readFragment } from '../gql/index.ts';
import { monthWords } from '../months.ts';
import { TaskTargets } from './key-task-queries.ts';

/** What is counted, and the list that holds what was counted. */
const sources: Record<TargetSource, { words: Words; to?: (task: string) => string }> = {
  ACTIVITIES: {
    words: { zh: '按核实活动统计', en: 'Verified activities' },
    to: (task) => `/tasks/activities?task=${task}&state=VERIFIED`,
  },
  ONSITE_AUDIENCE: {
    words: { zh: '按核实活动的现场人次统计', en: 'People on site of verified activities' },
    to: (task) => `/tasks/activities?task=${task}&state=VERIFIED`,
  },
  SERVICE_HOURS: {
    words: { zh: '按已确认的志愿服务小时统计', en: 'Confirmed hours of service' },
    to: (task) => `/volunteers?task=${task}&state=CONFIRMED`,
  },
  CONTENTS: {
    words: { zh: '按已发布内容统计', en: 'Published contents' },
    to: (task) => `/media/contents?task=${task}&state=PUBLISHED`,
  },
  HONOURS: {
    words: { zh: '按已授予荣誉统计', en: 'Granted honours' },
    to: (task) => `/talents?task=${task}&state=GRANTED`,
  },
  NONE: { words: { zh: '平台不自动统计，由单位填报', en: 'Not counted by the hub; reported by the units' } },
};

const comparisons: Record<string, Words> = {
  AT_LEAST: { zh: '不少于', en: 'at least' },
  EXACTLY: { zh: '等于', en: 'exactly' },
  AT_MOST: { zh: '不超过', en: 'at most' },
};

/** The numbers that the plan asks for, with what was counted; and the year's course of the task. */
export function Targets({ task: masked }: { task: FragmentType<typeof TaskTargets> }) {
  const t = useT();
  const { id, targets, lights } = readFragment(TaskTargets, masked);
  const planned = lights.filter(({ plannedPercent }) => plannedPercent !== null);
  return (
    <div className="tasks-two">
      <section aria-labelledby="tasks-targets">
        <h2 className="hub-section-title" id="tasks-targets">
          {t({ zh: '量化目标', en: 'Targets' })}
        </h2>
        {targets.length === 0 ? (
          <p className="hub-soft">
            {t({
              zh: '文件没有提出数量要求，按单位填报的完成比例掌握。',
              en: 'The plan sets no number; progress is what the units report.',
            })}
          </p>
        ) : (
          <ul className="tasks-targets">
            {targets.map((target) => {
              const { words, to } = sources[target.source];
              const compared = comparisons[target.comparison];
              return (
                <li key={target.id}>
                  <strong>{target.text}</strong>
                  {target.actual === null || target.actual === undefined ? (
                    <span>
                      {typeof target.value === 'number'
                        ? `${compared ? t(compared) : ''} ${target.value} ${target.unit ?? ''} · `
                        : null}
                      <GapLabel kind="unknown" />
                    </span>
                  ) : (
                    <TargetBar plan={target.value} actual={target.actual} unit={target.unit ?? ''} to={to?.(id)} />
                  )}
                  <span className="hub-soft">{t(words)}</span>
                </li>
              );
            })}
          </ul>
        )}
      </section>
      {planned.length > 1 ? (
        <Chart
          kind="line"
          height={220}
          title={{ zh: '计划与实际进度', en: 'Planned and done' }}
          data={{
            categories: planned.map(({ month }) => t(monthWords(month))),
            unit: '%',
            series: [
              {
                name: t({ zh: '计划', en: 'Planned' }),
                data: planned.map((one) => one.plannedPercent ?? null),
              },
              {
                name: t({ zh: '实际', en: 'Done' }),
                // A month that is not over has no figure of its own yet.
                data: planned.map((one) => (one.colour === 'NOT_DUE' ? null : (one.actualPercent ?? null))),
              },
            ],
          }}
        />
      ) : null}
    </div>
  );
}
