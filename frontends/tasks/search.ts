import { graphqlClient, type SearchHit, type SearchSource, t, type Words } from '@hub/runtime';
import { graphql } from './gql/index.ts';
import { problemNumber } from './problems/problem-words.ts';
import { slipNumber } from './slips/slip-words.ts';

const query = graphql(`
  query SearchKeyTasks($term: String!) {
    keyTasks(first: 20, search: $term) { nodes { id number text leadName plan { id year } } }
    activities(first: 5, search: $term) { nodes { id title plannedOn place } }
    supervisionSlips(first: 5, search: $term) { nodes { id year number text } }
    problems(first: 5, search: $term) { nodes { id year number text source } }
  }
`);

/** Key tasks, activities, slips and problems by text or number, tasks and activities in pinyin too, for Ctrl+K. */
const search: SearchSource = async (term) => {
  const { data } = await graphqlClient()
    .query(query, { term: term.slice(0, 50) })
    .toPromise();
  // A task whose text merely holds the digits comes after the one that bears the number.
  const bears = (place: number) => Number(String(place) === term);
  const tasks = [...(data?.keyTasks?.nodes ?? [])].sort((a, b) => bears(b.number) - bears(a.number));
  const hit = (kind: Words, title: string, detail: string, to: string): SearchHit => ({
    ...{ title, detail, to },
    kind: t(kind),
  });
  return [
    ...tasks
      .slice(0, 8)
      .map(({ id, number: place, text, leadName, plan }) =>
        hit(
          { zh: '重点任务', en: 'Key task' },
          `${place}. ${text}`,
          `${plan.year} · ${leadName}`,
          `/tasks/key-tasks/${id}`,
        ),
      ),
    ...(data?.activities?.nodes ?? []).map((activity) =>
      hit(
        { zh: '活动', en: 'Activity' },
        activity.title,
        `${activity.plannedOn} · ${activity.place}`,
        `/tasks/activities/${activity.id}`,
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
