import { navigate, useT } from '@hub/runtime';
import { AsOf, Chart, Loaded, today } from '@hub/ui';
import { useQuery } from 'urql';
import { FigureParts, nameOf, recordsPath, unitOf } from '../figures/figure.tsx';
import { sourcesOf } from '../figures/sources.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { monthsBack } from './months.ts';

const query = graphql(`
  query CockpitTrend($code: String!, $planId: ID, $from: String!, $to: String!) {
    indicatorTrend(code: $code, planId: $planId, from: $from, to: $to) {
      asOf
      indicator { code name nameEn unit unitEn definition { version } }
      source { ...SourceLine }
      points { month figure { ...FigureParts } }
    }
  }
`);

/** Twelve months beside the twelve before them; a point opens its records. */
export function Trend({ code, planId }: { code: string; planId: string }) {
  const t = useT();
  const months = monthsBack(today().slice(0, 7), 24);
  const variables = { code, planId, from: months[0] ?? '', to: months.at(-1) ?? '' };
  const [answer, again] = useQuery({ query, variables });
  return (
    <Loaded
      answer={answer}
      pick={(data) => data.indicatorTrend}
      retry={() => again({ requestPolicy: 'network-only' })}
      shape="text"
    >
      {(trend) => {
        const points = trend.points.map(({ month, figure }) => ({ month, ...readFragment(FigureParts, figure) }));
        const [before, now] = [points.slice(0, 12), points.slice(12)];
        const name = t({ zh: '近12个月', en: 'Last 12 months' });
        const earlier = t({ zh: '上年同期', en: 'A year before' });
        return (
          <Chart
            kind="line"
            title={{ zh: `${nameOf(trend.indicator).zh}的月度趋势`, en: `${nameOf(trend.indicator).en} by month` }}
            height={420}
            data={{
              categories: now.map(({ month }) => month),
              series: [
                { name, data: now.map(({ value }) => value ?? null) },
                // A year without any is the time before the plan, not a comparison.
                ...(before.some(({ value }) => value)
                  ? [{ name: earlier, data: before.map(({ value }) => value ?? null) }]
                  : []),
              ],
              unit: t(unitOf(trend.indicator)),
            }}
            onPick={({ category, series }) => {
              const index = now.findIndex(({ month }) => month === category);
              const to = recordsPath((series === earlier ? before : now)[index]?.drill);
              if (to) navigate(to);
            }}
            foot={
              <AsOf
                asOf={trend.asOf}
                definition={{ version: trend.indicator.definition.version, to: `/reports/indicators/${code}` }}
                sources={sourcesOf([trend.source])}
              />
            }
          />
        );
      }}
    </Loaded>
  );
}
