import { graphql } from '../gql/index.ts';

export const ProblemRow = graphql(`
  fragment ProblemRow on Problem {
    id year number text source state dueOn overdue
    unit { id name nameEn }
    supervisingUnit { id name nameEn }
    keyTask { id number text }
  }
`);

export const ProblemParts = graphql(`
  fragment ProblemParts on Problem {
    id version year number text source state requirement dueOn overdue plan measures submittedAt returnReason closeNote closedAt
    evidence { title reference }
    unit { id name nameEn }
    supervisingUnit { id name nameEn }
    keyTask { id number text state }
    slip { id year number }
    submittedBy { id name }
    closedBy { id name }
  }
`);

export const problemsQuery = graphql(`
  query Problems(
    $first: Int!, $after: String, $state: ProblemState
    $unitId: ID, $keyTaskId: ID, $overdue: Boolean, $search: String
  ) {
    problems(
      first: $first, after: $after, state: $state
      unitId: $unitId, keyTaskId: $keyTaskId, overdue: $overdue, search: $search
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...ProblemRow }
    }
  }
`);

export const problemQuery = graphql(`
  query ProblemPage($id: ID!) { problem(id: $id) { id ...ProblemParts } }
`);
