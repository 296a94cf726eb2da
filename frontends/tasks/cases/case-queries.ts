import { graphql } from '../gql/index.ts';

export const CaseRow = graphql(`
  fragment CaseRow on TypicalCase {
    id title summary year state adoptionCount publishedAt
    unit { id name nameEn }
    keyTask { id number text }
  }
`);

export const CaseParts = graphql(`
  fragment CaseParts on TypicalCase {
    id version title summary body year state adoptionCount submittedAt reviewedAt reviewComment publishedAt
    unit { id name nameEn }
    keyTask { id number text }
    submittedBy { id name }
    reviewedBy { id name }
    adoptions { id adopter adoptedOn evidenceTitle evidenceReference level { code name } unit { id name nameEn } }
  }
`);

export const casesQuery = graphql(`
  query TypicalCases(
    $first: Int!, $after: String, $unitId: ID, $year: Int, $state: TypicalCaseState, $adopted: Boolean, $search: String
  ) {
    typicalCases(
      first: $first, after: $after, unitId: $unitId, year: $year, state: $state, adopted: $adopted, search: $search
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...CaseRow }
    }
  }
`);
export const caseQuery = graphql(`query TypicalCasePage($id: ID!) { typicalCase(id: $id) { id ...CaseParts } }`);
export const caseCountsQuery = graphql(`
  query TypicalCaseCounts($year: Int) {
    typicalCaseCounts(year: $year) { unit { id name nameEn } submitted selected published adoptions }
  }
`);
