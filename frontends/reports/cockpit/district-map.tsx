import { navigate, useT } from '@hub/runtime';
import { AsOf, Chart, Loaded } from '@hub/ui';
import { useQuery } from 'urql';
import { FigureCell, FigureParts, nameOf, recordsPath, unitOf } from '../figures/figure.tsx';
import { sourcesOf } from '../figures/sources.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { mapOf, type Outline } from './district-map.ts';

const query = graphql(`
  query CockpitDistricts($code: String!, $planId: ID) {
    indicatorByDistrict(code: $code, planId: $planId) {
      on
      asOf
      indicator { code name nameEn unit unitEn definition { version } }
      source { ...SourceLine }
      rows { names namesEn countedUnder restated districts { code } figure { ...FigureParts } }
      unplaced { ...FigureParts }
    }
  }
`);

/** One indicator over the districts of today; an area opens its records. */
export function DistrictMap({ code, planId }: { code: string; planId: string }) {
  const t = useT();
  const [answer, again] = useQuery({ query, variables: { code, planId } });
  return (
    <Loaded
      answer={answer}
      pick={(data) => data.indicatorByDistrict}
      retry={() => again({ requestPolicy: 'network-only' })}
      shape="text"
    >
      {(found) => {
        const rows = found.rows.map((row) => ({
          ...row,
          name: t({ zh: row.names.join('、'), en: row.namesEn.join(', ') }),
          codes: row.districts.map((district) => district.code),
          figure: readFragment(FigureParts, row.figure),
        }));
        const restated = rows.filter((row) => row.codes.length > 1).map((row) => row.name);
        return (
          <Chart
            kind="map"
            title={{ zh: `${nameOf(found.indicator).zh}的区县分布`, en: `${nameOf(found.indicator).en} by district` }}
            height={420}
            data={{
              // Another set of districts is another map.
              name: `chongqing-${found.on}-${restated.join()}-${t({ zh: 'zh', en: 'en' })}`,
              regions: rows.map((row) => ({ name: row.name, value: row.figure.value ?? null })),
              unit: t(unitOf(found.indicator)),
            }}
            geo={async () => {
              const { default: outlines } = await import('./chongqing.json');
              return mapOf(outlines.features as Outline[], rows);
            }}
            onPick={({ category }) => {
              const to = recordsPath(rows.find((row) => row.name === category)?.figure.drill);
              if (to) navigate(to);
            }}
            foot={
              <>
                <p className="hub-soft hub-pad">
                  {t({ zh: '未归属区县 ', en: 'Without a district ' })}
                  <FigureCell figure={found.unplaced} withUnit />
                  {restated.length
                    ? t(
                        {
                          zh: '；因区划调整只能合并比较：{names}',
                          en: '; comparable only together after the reform: {names}',
                        },
                        { names: restated.join('；') },
                      )
                    : null}
                </p>
                <AsOf
                  asOf={found.asOf}
                  definition={{ version: found.indicator.definition.version, to: `/reports/indicators/${code}` }}
                  sources={sourcesOf([found.source])}
                />
              </>
            }
          />
        );
      }}
    </Loaded>
  );
}
