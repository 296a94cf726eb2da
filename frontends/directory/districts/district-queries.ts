import { graphql } from '../gql/index.ts';

export const districtsOn = graphql(`
  query DistrictsOn($on: LocalDate!, $search: String) {
    districts(first: 100, on: $on, search: $search) {
      nodes {
        code gbCode name nameEn kind order validFrom validTo version
        within { code name nameEn }
        origins { from { code name nameEn } happenedOn share survives note }
        successions { to { code name nameEn } happenedOn share survives note }
      }
    }
  }
`);

export const enterDistrictCode = graphql(`
  mutation EnterDistrictCode($input: EnterDistrictCodeInput!) {
    enterDistrictCode(input: $input) {
      __typename
      ... on District { code gbCode version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
