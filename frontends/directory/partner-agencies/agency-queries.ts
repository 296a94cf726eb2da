import { graphql } from '../gql/index.ts';

export const partnerAgencies = graphql(`
  query PartnerAgencies($first: Int!, $after: String) {
    partnerAgencies(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id name nameEn uscc clientId contactName contactPhone
        grants {
          id purpose legalBasis scopes fields state stateReason startsOn expiresOn version
          rows { districtCodes unitIds }
          proposedBy { id name nameEn }
          approvedBy { id name nameEn }
        }
      }
    }
  }
`);

export const approveGrant = graphql(`
  mutation ApproveGrant($input: ChangeDataGrantInput!) {
    result: approveDataGrant(input: $input) {
      __typename
      ... on DataGrant { id state version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const activateGrant = graphql(`
  mutation ActivateGrant($input: ChangeDataGrantInput!) {
    result: activateDataGrant(input: $input) {
      __typename
      ... on DataGrant { id state version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const suspendGrant = graphql(`
  mutation SuspendGrant($input: ChangeDataGrantInput!) {
    result: suspendDataGrant(input: $input) {
      __typename
      ... on DataGrant { id state version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const resumeGrant = graphql(`
  mutation ResumeGrant($input: ChangeDataGrantInput!) {
    result: resumeDataGrant(input: $input) {
      __typename
      ... on DataGrant { id state version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const endGrant = graphql(`
  mutation EndGrant($input: ChangeDataGrantInput!) {
    result: endDataGrant(input: $input) {
      __typename
      ... on DataGrant { id state version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const registerPartnerAgency = graphql(`
  mutation RegisterPartnerAgency($input: RegisterPartnerAgencyInput!) {
    registerPartnerAgency(input: $input) {
      __typename
      ... on PartnerAgency { id }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const proposeDataGrant = graphql(`
  mutation ProposeDataGrant($input: ProposeDataGrantInput!) {
    proposeDataGrant(input: $input) {
      __typename
      ... on DataGrant { id }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

/** Districts and units that a grant may be limited to. */
export const grantLimits = graphql(`
  query GrantLimits($on: LocalDate!) {
    districts(first: 100, on: $on) { nodes { code name nameEn } }
    orgUnits(first: 100, on: $on) { nodes { id name nameEn } }
  }
`);
