import { graphql } from '../gql/index.ts';

export const BaseRow = graphql(`
  fragment BaseRow on Base {
    id name operator state standing number validFrom validTo
    kind { code name nameEn }
    unit { id name nameEn }
    district { code name nameEn }
  }
`);

export const BaseParts = graphql(`
  fragment BaseParts on Base {
    id version name operator address summary state standing stateReason statement number validFrom validTo recertifyFrom
    appliedAt revokedAt
    appliedBy { id name }
    kind { code version name nameEn termYears recertifyDays }
    unit { id name nameEn }
    certifyingUnit { id name nameEn }
    district { code name nameEn }
    certificates { id number typeVersion validFrom validTo conclusion decidedAt decidedBy { id name } }
  }
`);

export const basesQuery = graphql(`
  query Bases(
    $first: Int!, $after: String, $type: String, $unitId: ID, $districtCode: String, $state: BaseState, $standing: BaseStanding
  ) {
    bases(
      first: $first, after: $after, type: $type, unitId: $unitId, districtCode: $districtCode, state: $state, standing: $standing
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...BaseRow }
    }
  }
`);
export const baseQuery = graphql(`query BasePage($id: ID!) { base(id: $id) { id ...BaseParts } }`);
export const baseTypesQuery = graphql(`
  query BaseTypes {
    baseTypes { code version validFrom name nameEn termYears recertifyDays certifyingUnit { id name nameEn } }
  }
`);
