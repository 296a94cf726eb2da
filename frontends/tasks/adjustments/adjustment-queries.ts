import { graphql } from '../gql/index.ts';

export const AdjustmentParts = graphql(`
  fragment AdjustmentParts on Adjustment {
    id version kind oldDueOn newDueOn reason requestedAt state decisionReason decidedAt
    unit { id name nameEn }
    toUnit { id name nameEn }
    requestedBy { id name }
    decidedBy { id name }
    keyTask { id number text }
  }
`);
export const taskAdjustmentsQuery = graphql(`
  query TaskAdjustments($id: ID!) {
    keyTask(id: $id) {
      id state dueOn
      plan { id year }
      assignments { id role state unit { id name nameEn } }
    }
    adjustments(first: 50, keyTaskId: $id) { totalCount nodes { id ...AdjustmentParts } }
  }
`);
export const requestAdjustmentDocument = graphql(`
  mutation RequestAdjustment($input: RequestAdjustmentInput!) {
    requestAdjustment(input: $input) {
      __typename
      ... on Adjustment { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const withdrawAdjustmentDocument = graphql(`
  mutation WithdrawAdjustment($input: AdjustmentStepInput!) {
    withdrawAdjustment(input: $input) {
      __typename
      ... on Adjustment { id version state }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const approveAdjustmentDocument = graphql(`
  mutation ApproveAdjustment($input: DecideAdjustmentInput!) {
    approveAdjustment(input: $input) {
      __typename
      ... on Adjustment { id version state }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const refuseAdjustmentDocument = graphql(`
  mutation RefuseAdjustment($input: RefuseAdjustmentInput!) {
    refuseAdjustment(input: $input) {
      __typename
      ... on Adjustment { id version state }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
