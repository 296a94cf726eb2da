import { Link, useT } from '@hub/runtime';
import { EmptyState, Loaded, Section } from '@hub/ui';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.ts';
import { RawLines } from './raw-lines.tsx';

export interface Edition {
  id: string;
  number: number;
  documentNumber: string;
  title: string;
  issuedOn: string;
}
interface Withdrawn {
  id: string;
  number: number;
  text: string;
  stateReason?: string | null;
}

const textQuery = graphql(`
  query PlanEditionText($id: ID!) { planEdition(id: $id) { id rawLines } }
`);

/** Every official text of the plan, and what later ones withdrew. */
export function Editions({
  planId,
  editions,
  withdrawn,
}: {
  planId: string;
  editions: Edition[];
  withdrawn: Withdrawn[];
}) {
  const t = useT();
  if (editions.length === 0) {
    return <EmptyState title={{ zh: '这份方案没有修订过', en: 'This plan was never amended' }} />;
  }
  return (
    <>
      <ol className="tasks-document-tasks">
        {editions.map(({ id, number, documentNumber, title, issuedOn }) => (
          <li key={id}>
            <Link to={`/tasks/plans/${planId}?edition=${number}`}>
              {t({ zh: '第{n}版 {doc}', en: 'Edition {n}, {doc}' }, { n: number, doc: documentNumber })}
            </Link>{' '}
            <span className="hub-soft">{`${issuedOn}　${title}`}</span>
          </li>
        ))}
      </ol>
      {withdrawn.length > 0 ? (
        <Section title={{ zh: '已撤销的任务', en: 'Withdrawn tasks' }}>
          <ul className="tasks-document-tasks">
            {withdrawn.map(({ id, number, text, stateReason }) => (
              <li key={id}>
                <Link to={`/tasks/key-tasks/${id}`}>{`${number}. ${text}`}</Link>{' '}
                <span className="hub-soft">{stateReason}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** The text of an edition that is not the one in force. */
export function EditionText({ id, at }: { id: string; at?: number }) {
  const [answer, again] = useQuery({ query: textQuery, variables: { id } });
  return (
    <Loaded answer={answer} pick={(data) => data.planEdition} retry={() => again({ requestPolicy: 'network-only' })}>
      {({ rawLines }) => <RawLines lines={rawLines} {...(at === undefined ? {} : { at })} />}
    </Loaded>
  );
}
