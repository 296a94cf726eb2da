import { graphql } from '../gql/index.ts';

export const officersList = graphql(`
  query OfficersList($first: Int!, $after: String, $unitId: ID, $role: String, $state: OfficerState, $search: String) {
    officers(first: $first, after: $after, unitId: $unitId, role: $role, state: $state, search: $search) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id name nameEn state phone unit { id name nameEn } roles { code name nameEn } }
    }
  }
`);

export const officerFilters = graphql(`
  query OfficerFilters {
    officerRoles { code name nameEn group }
    orgUnits(first: 100) { nodes { id name nameEn } }
  }
`);

export const officerPage = graphql(`
  query OfficerPage($id: ID!) {
    officer(id: $id) {
      id name nameEn state phone email version
      unit { id name nameEn }
      roles { code name nameEn group }
      rights { code service words wordsEn roles { code name nameEn } }
      delegations { id fromDay toDay reason holds endedAt unit { id name nameEn } }
    }
  }
`);

/** Only for those who keep officers: asked apart, so that the page works for everyone. */
export const officerGrants = graphql(`
  query OfficerGrants($id: ID!) {
    officer(id: $id) {
      id
      stateReason
      roleGrants { grantedAt revokedAt revokeReason role { code name nameEn } }
    }
    officerRoles { code name nameEn group }
  }
`);

export const officerPhone = graphql(`query OfficerPhone($id: ID!) { officer(id: $id) { id phone } }`);

export const officerEmail = graphql(`query OfficerEmail($id: ID!) { officer(id: $id) { id email } }`);

export const changeOfficerEmail = graphql(`
  mutation ChangeOfficerEmail($input: ChangeOfficerEmailInput!) {
    changeOfficerEmail(input: $input) {
      __typename
      ... on Officer { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const grantRole = graphql(`
  mutation GrantRole($input: OfficerRoleInput!) {
    grantRole(input: $input) {
      __typename
      ... on Officer { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const revokeRole = graphql(`
  mutation RevokeRole($input: OfficerRoleInput!) {
    revokeRole(input: $input) {
      __typename
      ... on Officer { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const suspendOfficer = graphql(`
  mutation SuspendOfficer($input: ChangeOfficerStateInput!) {
    suspendOfficer(input: $input) {
      __typename
      ... on Officer { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const reinstateOfficer = graphql(`
  mutation ReinstateOfficer($input: ChangeOfficerStateInput!) {
    reinstateOfficer(input: $input) {
      __typename
      ... on Officer { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const registerOfficer = graphql(`
  mutation RegisterOfficer($input: RegisterOfficerInput!) {
    registerOfficer(input: $input) {
      __typename
      ... on Officer { id }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const transferOfficer = graphql(`
  mutation TransferOfficer($input: TransferOfficerInput!) {
    transferOfficer(input: $input) {
      __typename
      ... on Officer { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const retireOfficer = graphql(`
  mutation RetireOfficer($input: ChangeOfficerStateInput!) {
    retireOfficer(input: $input) {
      __typename
      ... on Officer { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const delegateUnit = graphql(`
  mutation DelegateUnit($input: DelegateUnitInput!) {
    delegateUnit(input: $input) {
      __typename
      ... on Delegation { id }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const endDelegation = graphql(`
  mutation EndDelegation($id: ID!) {
    endDelegation(id: $id) {
      __typename
      ... on Delegation { id endedAt }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
