import { useT } from '@hub/runtime';
import { AsOf, ErrorState, Skeletons, StatCards } from '@hub/ui';
import { useQuery } from 'urql';
import { figureCard } from '../figures/figure.tsx';
import { sourcesOf } from '../figures/sources.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query WorkbenchFigures {
    planBoard { asOf totals { ...FigureParts } sources { ...SourceLine } }
  }
`);

/** The plan's figures on the workbench; each opens its records. */
export default function WorkbenchFigures() {
  const t = useT();
  const [{ data, fetching, error }, again] = useQuery({ query });
  const retry = () => again({ requestPolicy: 'network-only' });
  if (!data) return fetching ? <Skeletons /> : <ErrorState {...(error && { detail: error.message })} onRetry={retry} />;
  if (!data.planBoard)
    return <p className="hub-soft">{t({ zh: '导入工作方案后显示。', en: 'Shown once a plan is imported.' })}</p>;
  return (
    <>
      <StatCards items={data.planBoard.totals.map((figure) => figureCard(figure))} />
      <AsOf asOf={data.planBoard.asOf} sources={sourcesOf(data.planBoard.sources)} />
    </>
  );
}
