/** Pages of this many places in the list of key tasks are asked in turn, so that no two callers ask the same at once. */
export const OFFSETS = 150;

export interface Question {
  readonly name: string;
  readonly query: string;
}

export const questions: readonly Question[] = [
  {
    name: 'no-join',
    query: `query NoJoin($offset: Int!) {
      keyTasks(first: 20, offset: $offset) { id number title state dueOn progress } }`,
  },
  {
    name: 'one-join',
    query: `query OneJoin($offset: Int!) {
      keyTasks(first: 20, offset: $offset) { id title contents { id headline kind publishedOn } } }`,
  },
  {
    name: 'five-fetches',
    query: `query FiveFetches($offset: Int!) {
      keyTasks(first: 50, offset: $offset) {
        id number title text state dueOn progress
        contents { id headline kind publishedOn reads author { id name title honours } }
        services { id place heldOn hours unit { id name district } }
      } }`,
  },
];

export const bodyOf = ({ query }: Question, offset: number): string => JSON.stringify({ query, variables: { offset } });
