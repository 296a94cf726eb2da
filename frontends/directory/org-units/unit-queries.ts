import { useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { everyPage } from '../../_nouns/every-page.ts';
import type { OrgUnitsOnQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

export const orgUnitsOn = graphql(`
  query OrgUnitsOn($on: LocalDate!, $after: String) {
    orgUnits(first: 100, after: $after, on: $on) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id code name: nameOn(on: $on) nameEn order state(on: $on) kind { code name nameEn } parent { id } }
    }
  }
`);

export type TreeUnit = OrgUnitsOnQuery['orgUnits']['nodes'][number];

/** The register holds a few hundred units; a tree needs all of them, so the pages are read to the end. */
export function useUnitsOn(on: string, round: number) {
  const client = useClient();
  const [state, setState] = useState<{ units: TreeUnit[]; fetching: boolean; error?: CombinedError | undefined }>({
    units: [],
    fetching: true,
  });
  useEffect(() => {
    let gone = false;
    setState((before) => ({ ...before, fetching: true, error: undefined }));
    void everyPage<TreeUnit, CombinedError>(async (after) => {
      const { data, error } = await client
        .query(orgUnitsOn, { on, after }, { requestPolicy: 'network-only' })
        .toPromise();
      return { data: data?.orgUnits, error };
    }).then(({ rows, error }) => {
      if (!gone) setState({ units: rows, fetching: false, error });
    });
    return () => {
      gone = true;
    };
  }, [client, on, round]);
  return state;
}

export const orgUnitCard = graphql(`
  query OrgUnitCard($id: ID!, $on: LocalDate!) {
    orgUnit(id: $id) {
      id code name nameEn order validFrom validTo uscc usccOverride version
      nameOn(on: $on)
      state(on: $on)
      kind { code name nameEn }
      parent { id name nameEn }
      district { code name nameEn }
      formerNames { name nameEn validFrom validTo basis }
      successions { kind happenedOn basis to { id name nameEn } }
      origins { kind happenedOn basis from { id name nameEn } }
      officers(first: 50) { totalCount nodes { id name nameEn roles { code name nameEn } } }
    }
  }
`);

export const renameOrgUnit = graphql(`
  mutation RenameOrgUnit($input: RenameOrgUnitInput!) {
    renameOrgUnit(input: $input) {
      __typename
      ... on OrgUnit { id name nameEn version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const createOrgUnit = graphql(`
  mutation CreateOrgUnit($input: CreateOrgUnitInput!) {
    createOrgUnit(input: $input) {
      __typename
      ... on OrgUnit { id name }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const orgUnitKinds = graphql(`query OrgUnitKinds { orgUnitKinds { code name nameEn } }`);

export const correctOrgUnit = graphql(`
  mutation CorrectOrgUnit($input: CorrectOrgUnitInput!) {
    correctOrgUnit(input: $input) {
      __typename
      ... on OrgUnit { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

export const endOrgUnit = graphql(`
  mutation EndOrgUnit($input: EndOrgUnitInput!) {
    endOrgUnit(input: $input) {
      __typename
      ... on OrgUnit { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
