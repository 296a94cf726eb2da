import { Link, useQueryState, useT } from '@hub/runtime';
import { AsOf, EmptyState, Loaded, Note, Page, Section, StatCards } from '@hub/ui';
import { Segmented } from 'antd';
import { useQuery } from 'urql';
import { FigureParts, figureCard, nameOf } from '../figures/figure.tsx';
import { sourcesOf } from '../figures/sources.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { DistrictMap } from './district-map.tsx';
import { Lights } from './lights.tsx';
import { Trend } from './trend.tsx';

const query = graphql(`
  query Cockpit {
    planBoard {
      planId
      planYear
      documentNumber
      asOf
      complete
      totals { ...FigureParts }
      sources { ...SourceLine }
      coverage { month expected reported late { id name nameEn } }
    }
  }
`);

/** Five numbers, the lights, one map, one trend: everything opens. */
export default function CockpitPage() {
  const t = useT();
  const [answer, again] = useQuery({ query });
  const [code, setCode] = useQueryState('indicator', 'verified-activities');
  const retry = () => again({ requestPolicy: 'network-only' });
  if (answer.data && !answer.data.planBoard) {
    return (
      <Page title={{ zh: '领导驾驶舱', en: 'Cockpit' }}>
        <EmptyState
          title={{ zh: '还没有工作方案', en: 'There is no plan yet' }}
          hint={{
            zh: '导入年度工作方案后，这里显示各项任务的核实数字、灯色、区县分布和趋势。',
            en: 'Once a plan is imported, this page shows verified figures, lights, districts and trends.',
          }}
          firstStep={{ label: { zh: '导入工作方案', en: 'Import a plan' }, to: '/tasks/import' }}
        />
      </Page>
    );
  }
  return (
    <Page
      title={{ zh: '领导驾驶舱', en: 'Cockpit' }}
      description={
        answer.data?.planBoard
          ? `${answer.data.planBoard.planYear} · ${answer.data.planBoard.documentNumber}`
          : undefined
      }
      actions={<Link to="/reports/board">{t({ zh: '看全部任务', en: 'All tasks' })}</Link>}
    >
      <Loaded answer={answer} pick={(data) => data.planBoard} retry={retry} shape="cards">
        {(board) => {
          const { month, expected, reported, late } = board.coverage;
          const indicators = readFragment(FigureParts, board.totals).map(({ indicator }) => indicator);
          return (
            <>
              <StatCards
                label={{ zh: '主要数字', en: 'Key figures' }}
                items={board.totals.map((figure) => figureCard(figure))}
              />
              <AsOf asOf={board.asOf} sources={sourcesOf(board.sources)} onRefresh={retry} />
              <Lights planId={board.planId} />
              {expected > reported ? (
                <Note tone="attention">
                  {t(
                    {
                      zh: '{month} 应报 {expected} 份进展，已报 {reported} 份；未报单位：',
                      en: '{month}: {reported} of {expected} reports; missing: ',
                    },
                    { month, expected, reported },
                  )}
                  {late.map((unit) => t({ zh: unit.name, en: unit.nameEn })).join(t({ zh: '、', en: ', ' }))}
                </Note>
              ) : null}
              <Section
                title={{ zh: '分布和趋势', en: 'Where and when' }}
                extra={
                  <div data-scrolls>
                    <Segmented
                      size="small"
                      aria-label={t({ zh: '选择指标', en: 'Indicator' })}
                      value={code}
                      onChange={(value) => setCode(String(value))}
                      options={indicators.map((one) => ({ value: one.code, label: t(nameOf(one)) }))}
                    />
                  </div>
                }
              >
                <div className="reports-two">
                  <DistrictMap code={code} planId={board.planId} />
                  <Trend code={code} planId={board.planId} />
                </div>
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
