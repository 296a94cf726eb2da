import { currentLang, graphqlClient, type SearchSource } from '@hub/runtime';
import { graphql } from './gql/index.ts';

const query = graphql(`
  query SearchKeyTasks($first: Int!, $search: String) {
    keyTasks(first: $first, search: $search) { nodes { id number text leadName plan { id year } } }
  }
`);

/** Key tasks by part of their text or by their number, for Ctrl+K. */
const search: SearchSource = async (term) => {
  const number = /^\d{1,3}$/.test(term) ? Number(term) : null;
  const variables = number === null ? { first: 8, search: term.slice(0, 50) } : { first: 100, search: null };
  const { data } = await graphqlClient().query(query, variables).toPromise();
  return (data?.keyTasks.nodes ?? [])
    .filter((task) => number === null || task.number === number)
    .map(({ id, number: place, text, leadName, plan }) => ({
      kind: currentLang() === 'zh' ? '重点任务' : 'Key task',
      title: `${place}. ${text}`,
      detail: `${plan.year} · ${leadName}`,
      to: `/tasks/key-tasks/${id}`,
    }));
};
export default search;
