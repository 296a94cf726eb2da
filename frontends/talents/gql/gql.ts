/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query AwardTypes { awardTypes { code version nameZh nameEn level nature approvalDocument noticeWorkingDays repeatable active } }": typeof types.AwardTypesDocument,
    "\n  mutation SaveAwardType($input: SaveAwardTypeInput!) {\n    saveAwardType(input: $input) {\n      __typename ... on AwardType { code version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.SaveAwardTypeDocument,
    "\n  query Honour($id: ID!) {\n    honour(id: $id) {\n      id version year citation state stateReason noticeFrom noticeUntil decisionDocument grantedOn\n      person { id name employer professionalTitle field minor }\n      awardType { code nameZh nameEn noticeWorkingDays }\n      unit { id name nameEn }\n      district { code name nameEn }\n      keyTask { id number text }\n    }\n  }\n": typeof types.HonourDocument,
    "\n  mutation StartHonourNotice($input: StartNoticeInput!) {\n    startHonourNotice(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }\n  }\n": typeof types.StartHonourNoticeDocument,
    "\n  mutation GrantHonour($input: GrantHonourInput!) {\n    grantHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }\n  }\n": typeof types.GrantHonourDocument,
    "\n  mutation DeclineHonour($input: HonourReasonInput!) {\n    declineHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": typeof types.DeclineHonourDocument,
    "\n  mutation RevokeHonour($input: HonourReasonInput!) {\n    revokeHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": typeof types.RevokeHonourDocument,
    "\n  query Honours($first: Int!, $after: String, $state: HonourState, $awardTypeCode: String, $keyTaskId: ID, $personId: ID, $year: Int) {\n    honours(first: $first, after: $after, state: $state, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id year state noticeFrom noticeUntil grantedOn\n        person { id name employer }\n        awardType { code nameZh nameEn level }\n        unit { id name nameEn }\n        district { code name nameEn }\n        keyTask { id number text }\n      }\n    }\n  }\n": typeof types.HonoursDocument,
    "\n  mutation ProposeHonour($input: ProposeHonourInput!) {\n    proposeHonour(input: $input) {\n      __typename ... on Honour { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ProposeHonourDocument,
    "\n  query People($first: Int!, $after: String, $name: String) {\n    people(first: $first, after: $after, name: $name) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id name employer professionalTitle field phone minor\n        unit { id name nameEn } district { code name nameEn }\n        honours(first: 5) { nodes { id state } }\n      }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  mutation SavePerson($input: SavePersonInput!) {\n    savePerson(input: $input) {\n      __typename ... on Person { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.SavePersonDocument,
    "\n  query PersonFile($id: ID!) {\n    person(id: $id) {\n      id version name employer professionalTitle field phone email minor\n      unit { id name nameEn }\n      district { code name nameEn }\n      honours(first: 50) { totalCount nodes { id year state grantedOn noticeFrom citation awardType { code nameZh nameEn } } }\n      serviceTotals { recordCount minutes hours }\n      contents(first: 50) { totalCount nodes { id title state publishedAt } }\n    }\n  }\n": typeof types.PersonFileDocument,
    "query RevealPerson($id: ID!) { person(id: $id) { id phone email } }": typeof types.RevealPersonDocument,
    "query PickAward { awardTypes { code nameZh nameEn active } }": typeof types.PickAwardDocument,
    "query SearchPeople($name: String!) { people(first: 5, name: $name) { nodes { id name employer } } }": typeof types.SearchPeopleDocument,
    "\n  query HonoursToDecide {\n    proposed: honours(first: 5, state: PROPOSED) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }\n    notice: honours(first: 10, state: NOTICE) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }\n  }\n": typeof types.HonoursToDecideDocument,
};
const documents: Documents = {
    "query AwardTypes { awardTypes { code version nameZh nameEn level nature approvalDocument noticeWorkingDays repeatable active } }": types.AwardTypesDocument,
    "\n  mutation SaveAwardType($input: SaveAwardTypeInput!) {\n    saveAwardType(input: $input) {\n      __typename ... on AwardType { code version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n": types.SaveAwardTypeDocument,
    "\n  query Honour($id: ID!) {\n    honour(id: $id) {\n      id version year citation state stateReason noticeFrom noticeUntil decisionDocument grantedOn\n      person { id name employer professionalTitle field minor }\n      awardType { code nameZh nameEn noticeWorkingDays }\n      unit { id name nameEn }\n      district { code name nameEn }\n      keyTask { id number text }\n    }\n  }\n": types.HonourDocument,
    "\n  mutation StartHonourNotice($input: StartNoticeInput!) {\n    startHonourNotice(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }\n  }\n": types.StartHonourNoticeDocument,
    "\n  mutation GrantHonour($input: GrantHonourInput!) {\n    grantHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }\n  }\n": types.GrantHonourDocument,
    "\n  mutation DeclineHonour($input: HonourReasonInput!) {\n    declineHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": types.DeclineHonourDocument,
    "\n  mutation RevokeHonour($input: HonourReasonInput!) {\n    revokeHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": types.RevokeHonourDocument,
    "\n  query Honours($first: Int!, $after: String, $state: HonourState, $awardTypeCode: String, $keyTaskId: ID, $personId: ID, $year: Int) {\n    honours(first: $first, after: $after, state: $state, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id year state noticeFrom noticeUntil grantedOn\n        person { id name employer }\n        awardType { code nameZh nameEn level }\n        unit { id name nameEn }\n        district { code name nameEn }\n        keyTask { id number text }\n      }\n    }\n  }\n": types.HonoursDocument,
    "\n  mutation ProposeHonour($input: ProposeHonourInput!) {\n    proposeHonour(input: $input) {\n      __typename ... on Honour { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n": types.ProposeHonourDocument,
    "\n  query People($first: Int!, $after: String, $name: String) {\n    people(first: $first, after: $after, name: $name) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id name employer professionalTitle field phone minor\n        unit { id name nameEn } district { code name nameEn }\n        honours(first: 5) { nodes { id state } }\n      }\n    }\n  }\n": types.PeopleDocument,
    "\n  mutation SavePerson($input: SavePersonInput!) {\n    savePerson(input: $input) {\n      __typename ... on Person { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n": types.SavePersonDocument,
    "\n  query PersonFile($id: ID!) {\n    person(id: $id) {\n      id version name employer professionalTitle field phone email minor\n      unit { id name nameEn }\n      district { code name nameEn }\n      honours(first: 50) { totalCount nodes { id year state grantedOn noticeFrom citation awardType { code nameZh nameEn } } }\n      serviceTotals { recordCount minutes hours }\n      contents(first: 50) { totalCount nodes { id title state publishedAt } }\n    }\n  }\n": types.PersonFileDocument,
    "query RevealPerson($id: ID!) { person(id: $id) { id phone email } }": types.RevealPersonDocument,
    "query PickAward { awardTypes { code nameZh nameEn active } }": types.PickAwardDocument,
    "query SearchPeople($name: String!) { people(first: 5, name: $name) { nodes { id name employer } } }": types.SearchPeopleDocument,
    "\n  query HonoursToDecide {\n    proposed: honours(first: 5, state: PROPOSED) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }\n    notice: honours(first: 10, state: NOTICE) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }\n  }\n": types.HonoursToDecideDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AwardTypes { awardTypes { code version nameZh nameEn level nature approvalDocument noticeWorkingDays repeatable active } }"): (typeof documents)["query AwardTypes { awardTypes { code version nameZh nameEn level nature approvalDocument noticeWorkingDays repeatable active } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveAwardType($input: SaveAwardTypeInput!) {\n    saveAwardType(input: $input) {\n      __typename ... on AwardType { code version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveAwardType($input: SaveAwardTypeInput!) {\n    saveAwardType(input: $input) {\n      __typename ... on AwardType { code version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Honour($id: ID!) {\n    honour(id: $id) {\n      id version year citation state stateReason noticeFrom noticeUntil decisionDocument grantedOn\n      person { id name employer professionalTitle field minor }\n      awardType { code nameZh nameEn noticeWorkingDays }\n      unit { id name nameEn }\n      district { code name nameEn }\n      keyTask { id number text }\n    }\n  }\n"): (typeof documents)["\n  query Honour($id: ID!) {\n    honour(id: $id) {\n      id version year citation state stateReason noticeFrom noticeUntil decisionDocument grantedOn\n      person { id name employer professionalTitle field minor }\n      awardType { code nameZh nameEn noticeWorkingDays }\n      unit { id name nameEn }\n      district { code name nameEn }\n      keyTask { id number text }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartHonourNotice($input: StartNoticeInput!) {\n    startHonourNotice(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }\n  }\n"): (typeof documents)["\n  mutation StartHonourNotice($input: StartNoticeInput!) {\n    startHonourNotice(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantHonour($input: GrantHonourInput!) {\n    grantHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }\n  }\n"): (typeof documents)["\n  mutation GrantHonour($input: GrantHonourInput!) {\n    grantHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineHonour($input: HonourReasonInput!) {\n    declineHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"): (typeof documents)["\n  mutation DeclineHonour($input: HonourReasonInput!) {\n    declineHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeHonour($input: HonourReasonInput!) {\n    revokeHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"): (typeof documents)["\n  mutation RevokeHonour($input: HonourReasonInput!) {\n    revokeHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Honours($first: Int!, $after: String, $state: HonourState, $awardTypeCode: String, $keyTaskId: ID, $personId: ID, $year: Int) {\n    honours(first: $first, after: $after, state: $state, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id year state noticeFrom noticeUntil grantedOn\n        person { id name employer }\n        awardType { code nameZh nameEn level }\n        unit { id name nameEn }\n        district { code name nameEn }\n        keyTask { id number text }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Honours($first: Int!, $after: String, $state: HonourState, $awardTypeCode: String, $keyTaskId: ID, $personId: ID, $year: Int) {\n    honours(first: $first, after: $after, state: $state, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id year state noticeFrom noticeUntil grantedOn\n        person { id name employer }\n        awardType { code nameZh nameEn level }\n        unit { id name nameEn }\n        district { code name nameEn }\n        keyTask { id number text }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeHonour($input: ProposeHonourInput!) {\n    proposeHonour(input: $input) {\n      __typename ... on Honour { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeHonour($input: ProposeHonourInput!) {\n    proposeHonour(input: $input) {\n      __typename ... on Honour { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People($first: Int!, $after: String, $name: String) {\n    people(first: $first, after: $after, name: $name) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id name employer professionalTitle field phone minor\n        unit { id name nameEn } district { code name nameEn }\n        honours(first: 5) { nodes { id state } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query People($first: Int!, $after: String, $name: String) {\n    people(first: $first, after: $after, name: $name) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id name employer professionalTitle field phone minor\n        unit { id name nameEn } district { code name nameEn }\n        honours(first: 5) { nodes { id state } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePerson($input: SavePersonInput!) {\n    savePerson(input: $input) {\n      __typename ... on Person { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation SavePerson($input: SavePersonInput!) {\n    savePerson(input: $input) {\n      __typename ... on Person { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonFile($id: ID!) {\n    person(id: $id) {\n      id version name employer professionalTitle field phone email minor\n      unit { id name nameEn }\n      district { code name nameEn }\n      honours(first: 50) { totalCount nodes { id year state grantedOn noticeFrom citation awardType { code nameZh nameEn } } }\n      serviceTotals { recordCount minutes hours }\n      contents(first: 50) { totalCount nodes { id title state publishedAt } }\n    }\n  }\n"): (typeof documents)["\n  query PersonFile($id: ID!) {\n    person(id: $id) {\n      id version name employer professionalTitle field phone email minor\n      unit { id name nameEn }\n      district { code name nameEn }\n      honours(first: 50) { totalCount nodes { id year state grantedOn noticeFrom citation awardType { code nameZh nameEn } } }\n      serviceTotals { recordCount minutes hours }\n      contents(first: 50) { totalCount nodes { id title state publishedAt } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RevealPerson($id: ID!) { person(id: $id) { id phone email } }"): (typeof documents)["query RevealPerson($id: ID!) { person(id: $id) { id phone email } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PickAward { awardTypes { code nameZh nameEn active } }"): (typeof documents)["query PickAward { awardTypes { code nameZh nameEn active } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SearchPeople($name: String!) { people(first: 5, name: $name) { nodes { id name employer } } }"): (typeof documents)["query SearchPeople($name: String!) { people(first: 5, name: $name) { nodes { id name employer } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HonoursToDecide {\n    proposed: honours(first: 5, state: PROPOSED) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }\n    notice: honours(first: 10, state: NOTICE) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }\n  }\n"): (typeof documents)["\n  query HonoursToDecide {\n    proposed: honours(first: 5, state: PROPOSED) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }\n    notice: honours(first: 10, state: NOTICE) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;