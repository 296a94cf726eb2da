import { graphql } from '../gql/index.ts';

/** What the log of a task says of an activity. */
export const ActivityTrace = graphql(`
  fragment ActivityTrace on Activity {
    id title submittedAt verifiedAt
    reportedBy { id name }
    verifiedBy { id name }
  }
`);

export const ActivityRow = graphql(`
  fragment ActivityRow on Activity {
    id version title place plannedOn heldOn state onsiteAudience onlineViews
    kind { code name }
    entry { code name }
    unit { id name nameEn }
    district { code name nameEn }
    keyTask { id number text }
  }
`);

export const ActivityParts = graphql(`
  fragment ActivityParts on Activity {
    id version title place plannedOn firstPlannedOn heldOn announcedAt minutes state stateReason onsiteAudience onlineViews submittedAt verifiedAt
    kind { code name }
    entry { code name }
    unit { id name nameEn }
    district { code name nameEn }
    speakers { id name }
    approvalStanding
    approvals {
      id version round plannedOn place outline speakerBackground audience expectedAudience outdoors overseas safetyPlan
      filedOn answerDueOn state reason decidedAt
      filedBy { id name }
      decidedBy { id name }
      approvingUnit { id name nameEn }
    }
    mergedInto { id title }
    mergedReports { id title unit { id name nameEn } }
    possibleDuplicates { likeness activity { id title place unit { id name nameEn } } }
    keyTask { id number text lead { id } }
    evidence { id kind title reference }
    reportedBy { id name }
    verifiedBy { id name }
  }
`);

export const activitiesQuery = graphql(`
  query Activities(
    $first: Int!, $after: String, $keyTaskId: ID, $unitId: ID, $state: ActivityState, $from: LocalDate, $to: LocalDate,
    $search: String
  ) {
    activities(
      first: $first, after: $after, keyTaskId: $keyTaskId, unitId: $unitId, state: $state, from: $from, to: $to,
      search: $search
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...ActivityRow }
    }
  }
`);
export const activityQuery = graphql(`query ActivityPage($id: ID!) { activity(id: $id) { id ...ActivityParts } }`);

export const verifyDocument = graphql(`
  mutation VerifyActivity($input: ActivityStepInput!) {
    verifyActivity(input: $input) {
      __typename
      ... on Activity { id version state }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const returnActivityDocument = graphql(`
  mutation ReturnActivity($input: ActivityReasonInput!) {
    returnActivity(input: $input) {
      __typename
      ... on Activity { id version state stateReason }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
