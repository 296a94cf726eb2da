import { graphqlClient, type SearchHit, type SearchSource, t, type Words } from '@hub/runtime';
import { graphql } from './gql/index.ts';
import { problemNumber } from './problems/problem-words.ts';
import { slipNumber } from './slips/slip-words.ts';

const query = graphql(`
  query SearchKeyTasks($first: Int!, $search: String, $term: String!) {
    keyTasks(first: $first, search: $search) { nodes { id number text leadName plan { id year } } }
    supervisionSlips(first: 5, search: $term) { nodes { id year number text } }
    problems(first: 5, search: $term) { nodes { id year number text source } }
  }
`);

/** Key tasks by part of their text or by their number, slips and problems by theirs, for Ctrl+K. */
const search: SearchSource = async (term) => {
  const number = /^\d{1,3}$/.test(term) ? Number(term) : null;
  const some = number === null ? { first: 8, search: term.slice(0, 50) } : { first: 100, search: null };
  const { data } = await graphqlClient()
    .query(query, { ...some, term: term.slice(0, 50) })
    .toPromise();
  const hit = (kind: Words, title: string, detail: string, to: string): SearchHit => ({
    ...{ title, detail, to },
    kind: t(kind),
  });
  return [
    ...(data?.keyTasks?.nodes ?? [])
      .filter((task) => number === null || task.number === number)
      .map(({ id, number: place, text, leadName, plan }) =>
        hit(
          { zh: '重点任务', en: 'Key task' },
          `${place}. ${text}`,
          `${plan.year} · ${leadName}`,
          `/tasks/key-tasks/${id}`,
        ),
      ),
    ...(data?.supervisionSlips?.nodes ?? []).map((slip) =>
      hit({ zh: '督办单', en: 'Slip' }, slip.text, t(slipNumber(slip)), `/tasks/slips/${slip.id}`),
    ),
    ...(data?.problems?.nodes ?? []).map((problem) =>
      hit(
        { zh: '问题', en: 'Problem' },
        problem.text,
        `${t(problemNumber(problem))} · ${problem.source}`,
        `/tasks/problems/${problem.id}`,
      ),
    ),
  ];
};
export default search;
