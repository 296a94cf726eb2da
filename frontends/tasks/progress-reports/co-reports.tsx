import { useT } from '@hub/runtime';
import { Loaded, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.ts';
import { useUnitName } from '../units.ts';
import type { CoReport } from './merge.ts';

const query = graphql(`
  query CoUnitReports($id: ID!, $period: String!) {
    keyTask(id: $id) { id assignments { id role unitName unit { id name nameEn } } }
    progressReports(first: 100, keyTaskId: $id, period: $period) {
      nodes { id role state text difficulties nextSteps unit { id name nameEn } }
    }
  }
`);

interface Props {
  taskId: string;
  period: string;
  merge: (reports: CoReport[]) => void;
}

/** Beside the lead unit's form: who of the co-units has reported, and their words to take over. */
export function CoReports({ taskId, period, merge }: Props) {
  const t = useT();
  const unitName = useUnitName();
  const [answer, again] = useQuery({
    query,
    variables: { id: taskId, period },
    requestPolicy: 'cache-and-network',
  });
  return (
    <section className="hub-box hub-pad">
      <h2 className="hub-section-title">{t({ zh: '配合单位本期填报', en: 'Co-units in this period' })}</h2>
      <Loaded answer={answer} pick={(data) => data} retry={() => again({ requestPolicy: 'network-only' })} shape="text">
        {({ keyTask, progressReports }) => {
          const parts = (keyTask?.assignments ?? []).filter(({ role }) => role === 'CO');
          const of = (unit: string | undefined) => progressReports.nodes.find((report) => report.unit?.id === unit);
          // What was returned or is a draft is not the unit's word yet.
          const ready = progressReports.nodes.filter(
            ({ role, state }) => role === 'CO' && (state === 'SUBMITTED' || state === 'ACCEPTED'),
          );
          if (parts.length === 0)
            return <p className="hub-soft">{t({ zh: '这项任务没有配合单位。', en: 'There are no co-units.' })}</p>;
          return (
            <>
              <ul className="tasks-co-reports">
                {parts.map((part) => {
                  const report = of(part.unit?.id);
                  return (
                    <li key={part.id}>
                      {part.unit ? unitName(part.unit) : part.unitName}{' '}
                      {report ? (
                        <StatusTag of="progress-report" state={report.state} />
                      ) : (
                        <span className="hub-soft">{t({ zh: '未报', en: 'missing' })}</span>
                      )}
                    </li>
                  );
                })}
              </ul>
              <Button
                disabled={ready.length === 0}
                onClick={() =>
                  merge(
                    ready.map(({ id, unit, text, difficulties, nextSteps }) => ({
                      id,
                      unit: unit?.name ?? '',
                      text,
                      difficulties,
                      nextSteps,
                    })),
                  )
                }
              >
                {t({ zh: '汇入本单位填报（{n}）', en: 'Take over ({n})' }, { n: ready.length })}
              </Button>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
