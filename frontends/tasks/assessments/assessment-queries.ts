import { graphql } from '../gql/index.ts';

export const SchemeParts = graphql(`
  fragment SchemeParts on AssessmentScheme {
    id version code edition name subject state appealDays basis changeNote issuedAt
    unit { id name nameEn }
    issuedBy { id name }
    indicators { code label name nameEn weight source full standard }
    grades { code name nameEn from }
    changes { indicator field before after }
  }
`);

export const schemesQuery = graphql(`
  query AssessmentSchemes($first: Int!, $after: String, $state: AssessmentSchemeState, $subject: AssessmentSubject) {
    assessmentSchemes(first: $first, after: $after, state: $state, subject: $subject) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id code edition name subject state unit { id name nameEn } indicators { code weight source } }
    }
  }
`);

export const schemeQuery = graphql(`
  query AssessmentSchemePage($id: ID!) { assessmentScheme(id: $id) { id ...SchemeParts } }
`);

export const AssessmentParts = graphql(`
  fragment AssessmentParts on Assessment {
    id version year state selfDueOn selfTotal total countedTotal countedOn grade submittedAt reviewedAt appealUntil finalisedAt
    unit { id name nameEn }
    reviewUnit { id name nameEn }
    submittedBy { id name }
    reviewedBy { id name }
    finalisedBy { id name }
    scheme { id name edition grades { code name nameEn from } }
    scores {
      id indicator weight counted selfScore selfText countedValue numerator denominator countedScore reviewScore reviewReason
      finalScore standingScore
      rule { label source full standard }
      evidence { type recordId title state values seenAt changed }
    }
    appeals { id indicator text upheld decision scoreBefore scoreAfter decidedBy { id name } }
  }
`);

export const assessmentsQuery = graphql(`
  query Assessments($first: Int!, $after: String, $year: Int, $state: AssessmentState, $unitId: ID) {
    assessments(first: $first, after: $after, year: $year, state: $state, unitId: $unitId) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id year state selfDueOn selfTotal total grade unit { id name nameEn } scheme { id name edition grades { code name nameEn } } }
    }
  }
`);

export const assessmentQuery = graphql(`
  query AssessmentPage($id: ID!) { assessment(id: $id) { id ...AssessmentParts } }
`);

export const rankingQuery = graphql(`
  query AssessmentRanking($schemeId: ID!, $year: Int!) {
    assessmentRanking(schemeId: $schemeId, year: $year) {
      rule asOf unknown
      rows { rank tied assessment { id state selfTotal total countedTotal grade unit { id name nameEn } scheme { id grades { code name nameEn } } } }
    }
  }
`);

export const evidenceQuery = graphql(`
  query AssessmentEvidenceChoices($unitId: ID!, $year: Int!) {
    activities(first: 100, unitId: $unitId, state: VERIFIED) { nodes { id title heldOn } }
    typicalCases(first: 100, unitId: $unitId, year: $year) { nodes { id title } }
  }
`);
