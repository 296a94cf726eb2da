import { graphql } from '../gql/index.ts';

export const InspectionRow = graphql(`
  fragment InspectionRow on Inspection {
    id title state visitOn visitedOn
    unit { id name nameEn }
    units { id name nameEn }
    findings { id state overdue }
  }
`);

export const FindingParts = graphql(`
  fragment FindingParts on InspectionFinding {
    id version number text requirement workingDays issuedOn firstDueOn dueOn overdue state measures returnReason
    rectifiedAt verifiedAt
    evidence { title reference }
    unit { id name nameEn }
    rectifiedBy { id name }
    verifiedBy { id name }
    inspection { id title }
  }
`);

export const InspectionParts = graphql(`
  fragment InspectionParts on Inspection {
    id version title scope state stateReason visitOn visitedOn visitNotes notifiedAt closedAt
    unit { id name nameEn }
    units { id name nameEn }
    members { id name }
    notifiedBy { id name }
    closedBy { id name }
    keyTask { id number text }
    findings { id state ...FindingParts }
  }
`);

export const inspectionsQuery = graphql(`
  query Inspections($first: Int!, $after: String, $state: InspectionState, $visitedUnitId: ID) {
    inspections(first: $first, after: $after, state: $state, visitedUnitId: $visitedUnitId) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...InspectionRow }
    }
  }
`);

export const findingsQuery = graphql(`
  query Findings($first: Int!, $after: String, $state: InspectionFindingState, $unitId: ID, $overdue: Boolean) {
    inspectionFindings(first: $first, after: $after, state: $state, unitId: $unitId, overdue: $overdue) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...FindingParts }
    }
  }
`);

export const inspectionQuery = graphql(`
  query InspectionPage($id: ID!) { inspection(id: $id) { id ...InspectionParts } }
`);
