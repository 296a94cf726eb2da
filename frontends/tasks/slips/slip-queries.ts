import { graphql } from '../gql/index.ts';

export const SlipRow = graphql(`
  fragment SlipRow on SupervisionSlip {
    id year number colour state text dueOn workingDaysLeft daysLate escalatedOn
    unit { id name nameEn }
    supervisingUnit { id name nameEn }
    keyTask { id number text }
  }
`);

export const SlipParts = graphql(`
  fragment SlipParts on SupervisionSlip {
    id version year number colour state text requirement workingDays issuedOn firstDueOn dueOn workingDaysLeft daysLate
    measures answeredAt returnReason acceptedAt reddenedOn escalatedOn instruction closeNote closedAt
    evidence { title reference }
    unit { id name nameEn }
    supervisingUnit { id name nameEn }
    keyTask { id number text state }
    answeredBy { id name }
    reddenedBy { id name }
    escalatedBy { id name }
    instructedBy { id name }
    closedBy { id name }
  }
`);

export const slipsQuery = graphql(`
  query SupervisionSlips(
    $first: Int!, $after: String, $state: SupervisionSlipState, $colour: SupervisionSlipColour
    $unitId: ID, $keyTaskId: ID, $overdue: Boolean, $search: String
  ) {
    supervisionSlips(
      first: $first, after: $after, state: $state, colour: $colour
      unitId: $unitId, keyTaskId: $keyTaskId, overdue: $overdue, search: $search
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...SlipRow }
    }
  }
`);

export const slipQuery = graphql(`
  query SupervisionSlipPage($id: ID!) { supervisionSlip(id: $id) { id ...SlipParts } }
`);
