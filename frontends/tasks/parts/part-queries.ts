import { graphql } from '../gql/index.ts';

export const PartRow = graphql(`
  fragment PartRow on SubAssignment {
    id version requirement quota quotaUnit dueOn signDueOn state signedLate overdue signedAt remindedOn
    doneOn doneNote withdrawReason dueReason
    unit { id name nameEn }
    fromUnit { id name nameEn }
    signedBy { id name }
    keyTask { id number text }
  }
`);
export const taskPartsQuery = graphql(`
  query TaskParts($first: Int!, $after: String, $keyTaskId: ID!, $state: SubAssignmentState) {
    subAssignments(first: $first, after: $after, keyTaskId: $keyTaskId, state: $state) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...PartRow }
    }
  }
`);
export const unitPartsQuery = graphql(`
  query UnitParts($first: Int!, $after: String, $unitId: ID!, $state: SubAssignmentState) {
    subAssignments(first: $first, after: $after, unitId: $unitId, state: $state) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...PartRow }
    }
  }
`);
/** Counts by state and what was given out so far; a task has at most some hundred parts. */
export const partCountsQuery = graphql(`
  query PartCounts($id: ID!) {
    keyTask(id: $id) {
      id state dueOn text
      assignments { id role state unit { id name nameEn } }
      targets { id text value unit }
    }
    all: subAssignments(first: 100, keyTaskId: $id) { totalCount nodes { id state quota overdue unit { id } fromUnit { id } } }
    unsigned: subAssignments(first: 1, keyTaskId: $id, state: ASSIGNED) { totalCount }
    done: subAssignments(first: 1, keyTaskId: $id, state: DONE) { totalCount }
  }
`);
export const previewDecompositionQuery = graphql(`
  query PreviewDecomposition($input: DecomposeKeyTaskInput!) {
    decompositionPreview(input: $input) {
      __typename
      ... on DecompositionPreview { signDueOn fresh standing notes { index verdict } }
      ... on Refusal { code message messageZh field }
    }
  }
`);
export const decomposeDocument = graphql(`
  mutation DecomposeKeyTask($input: DecomposeKeyTaskInput!) {
    decomposeKeyTask(input: $input) {
      __typename
      ... on Decomposition { fresh standing }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);
export const remindDocument = graphql(`
  mutation RemindSubAssignments($input: RemindSubAssignmentsInput!) {
    remindSubAssignments(input: $input) {
      __typename
      ... on SubAssignmentReminder { reminded }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const signPartDocument = graphql(`
  mutation SignSubAssignment($input: SubAssignmentStepInput!) {
    signSubAssignment(input: $input) {
      __typename
      ... on SubAssignment { id version state }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const finishPartDocument = graphql(`
  mutation FinishSubAssignment($input: FinishSubAssignmentInput!) {
    finishSubAssignment(input: $input) {
      __typename
      ... on SubAssignment { id version state }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const withdrawPartDocument = graphql(`
  mutation WithdrawSubAssignment($input: WithdrawSubAssignmentInput!) {
    withdrawSubAssignment(input: $input) {
      __typename
      ... on SubAssignment { id version state }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const reschedulePartDocument = graphql(`
  mutation RescheduleSubAssignment($input: RescheduleSubAssignmentInput!) {
    rescheduleSubAssignment(input: $input) {
      __typename
      ... on SubAssignment { id version dueOn dueReason }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
