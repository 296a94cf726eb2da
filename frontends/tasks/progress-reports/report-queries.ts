import { graphql } from '../gql/index.ts';

export const ProgressReportParts = graphql(`
  fragment ProgressReportParts on ProgressReport {
    id version role period percent text difficulties nextSteps state
    submittedAt reviewedAt returnReason
    unit { id name nameEn }
    reviewUnit { id name nameEn }
    submittedBy { id name }
    reviewedBy { id name }
    activities { id title heldOn plannedOn state onsiteAudience }
  }
`);

export const saveDocument = graphql(`
  mutation SaveProgressReport($input: SaveProgressReportInput!) {
    saveProgressReport(input: $input) {
      __typename
      ... on ProgressReport { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const submitDocument = graphql(`
  mutation SubmitProgressReport($input: ProgressReportStepInput!) {
    submitProgressReport(input: $input) {
      __typename
      ... on ProgressReport { id version state submittedAt }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const acceptDocument = graphql(`
  mutation AcceptProgressReport($input: ProgressReportStepInput!) {
    acceptProgressReport(input: $input) {
      __typename
      ... on ProgressReport { id version state }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const returnDocument = graphql(`
  mutation ReturnProgressReport($input: ReturnProgressReportInput!) {
    returnProgressReport(input: $input) {
      __typename
      ... on ProgressReport { id version state returnReason }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
