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
    "\n  mutation SubmitContent($input: ContentStepInput!) {\n    submitContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": typeof types.SubmitContentDocument,
    "\n  mutation ReviewContent($input: ReviewContentInput!) {\n    reviewContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": typeof types.ReviewContentDocument,
    "\n  mutation PublishContent($input: ContentStepInput!) {\n    publishContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": typeof types.PublishContentDocument,
    "\n  mutation WithdrawContent($input: WithdrawContentInput!) {\n    withdrawContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": typeof types.WithdrawContentDocument,
    "\n  query Content($id: ID!) {\n    content(id: $id) {\n      id version title kind body state stateReason attention textHash updatedAt publishedAt\n      author { id name nameEn }\n      unit { id name nameEn }\n      district { code name nameEn }\n      keyTask { id number text }\n      person { id name }\n      reviewSteps { id step decision opinion decidedAt cancelledAt cancelledBecause textHash reviewer { id name nameEn } }\n    }\n  }\n": typeof types.ContentDocument,
    "\n  query Contents($first: Int!, $after: String, $state: ContentState, $keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {\n    contents(first: $first, after: $after, state: $state, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes { id title kind state attention updatedAt publishedAt author { id name nameEn } unit { id name nameEn } keyTask { id number text } person { id name } }\n    }\n  }\n": typeof types.ContentsDocument,
    "\n  query ContentCounts($keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {\n    all: contents(first: 1, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    draft: contents(first: 1, state: DRAFT, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    first: contents(first: 1, state: FIRST_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    second: contents(first: 1, state: SECOND_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    final: contents(first: 1, state: FINAL_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    signed: contents(first: 1, state: SIGNED_OFF, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    published: contents(first: 1, state: PUBLISHED, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    withdrawn: contents(first: 1, state: WITHDRAWN, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n  }\n": typeof types.ContentCountsDocument,
    "\n  fragment PipelineCard on Content {\n    id title kind state updatedAt publishedAt attention stateReason\n    author { id name nameEn }\n  }\n": typeof types.PipelineCardFragmentDoc,
    "\n  query Pipeline {\n    draft: contents(first: 20, state: DRAFT) { totalCount nodes { ...PipelineCard } }\n    first: contents(first: 20, state: FIRST_REVIEW) { totalCount nodes { ...PipelineCard } }\n    second: contents(first: 20, state: SECOND_REVIEW) { totalCount nodes { ...PipelineCard } }\n    final: contents(first: 20, state: FINAL_REVIEW) { totalCount nodes { ...PipelineCard } }\n    signed: contents(first: 20, state: SIGNED_OFF) { totalCount nodes { ...PipelineCard } }\n    published: contents(first: 5, state: PUBLISHED) { totalCount nodes { ...PipelineCard } }\n  }\n": typeof types.PipelineDocument,
    "\n  query ContentToEdit($id: ID!) {\n    content(id: $id) { id version title kind body state keyTask { id } district { code } person { id } unit { id } }\n  }\n": typeof types.ContentToEditDocument,
    "\n  mutation WriteContent($input: WriteContentInput!) {\n    writeContent(input: $input) {\n      __typename\n      ... on Content { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.WriteContentDocument,
    "query ContentKinds { contentKinds { code nameZh nameEn } }": typeof types.ContentKindsDocument,
    "query PickContentKind { contentKinds { code nameZh nameEn } }": typeof types.PickContentKindDocument,
    "\n  query ContentsToReview {\n    first: contents(first: 10, state: FIRST_REVIEW) { nodes { id title state updatedAt author { id } } }\n    second: contents(first: 10, state: SECOND_REVIEW) { nodes { id title state updatedAt author { id } } }\n    final: contents(first: 10, state: FINAL_REVIEW) { nodes { id title state updatedAt author { id } } }\n  }\n": typeof types.ContentsToReviewDocument,
};
const documents: Documents = {
    "\n  mutation SubmitContent($input: ContentStepInput!) {\n    submitContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": types.SubmitContentDocument,
    "\n  mutation ReviewContent($input: ReviewContentInput!) {\n    reviewContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": types.ReviewContentDocument,
    "\n  mutation PublishContent($input: ContentStepInput!) {\n    publishContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": types.PublishContentDocument,
    "\n  mutation WithdrawContent($input: WithdrawContentInput!) {\n    withdrawContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n": types.WithdrawContentDocument,
    "\n  query Content($id: ID!) {\n    content(id: $id) {\n      id version title kind body state stateReason attention textHash updatedAt publishedAt\n      author { id name nameEn }\n      unit { id name nameEn }\n      district { code name nameEn }\n      keyTask { id number text }\n      person { id name }\n      reviewSteps { id step decision opinion decidedAt cancelledAt cancelledBecause textHash reviewer { id name nameEn } }\n    }\n  }\n": types.ContentDocument,
    "\n  query Contents($first: Int!, $after: String, $state: ContentState, $keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {\n    contents(first: $first, after: $after, state: $state, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes { id title kind state attention updatedAt publishedAt author { id name nameEn } unit { id name nameEn } keyTask { id number text } person { id name } }\n    }\n  }\n": types.ContentsDocument,
    "\n  query ContentCounts($keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {\n    all: contents(first: 1, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    draft: contents(first: 1, state: DRAFT, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    first: contents(first: 1, state: FIRST_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    second: contents(first: 1, state: SECOND_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    final: contents(first: 1, state: FINAL_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    signed: contents(first: 1, state: SIGNED_OFF, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    published: contents(first: 1, state: PUBLISHED, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    withdrawn: contents(first: 1, state: WITHDRAWN, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n  }\n": types.ContentCountsDocument,
    "\n  fragment PipelineCard on Content {\n    id title kind state updatedAt publishedAt attention stateReason\n    author { id name nameEn }\n  }\n": types.PipelineCardFragmentDoc,
    "\n  query Pipeline {\n    draft: contents(first: 20, state: DRAFT) { totalCount nodes { ...PipelineCard } }\n    first: contents(first: 20, state: FIRST_REVIEW) { totalCount nodes { ...PipelineCard } }\n    second: contents(first: 20, state: SECOND_REVIEW) { totalCount nodes { ...PipelineCard } }\n    final: contents(first: 20, state: FINAL_REVIEW) { totalCount nodes { ...PipelineCard } }\n    signed: contents(first: 20, state: SIGNED_OFF) { totalCount nodes { ...PipelineCard } }\n    published: contents(first: 5, state: PUBLISHED) { totalCount nodes { ...PipelineCard } }\n  }\n": types.PipelineDocument,
    "\n  query ContentToEdit($id: ID!) {\n    content(id: $id) { id version title kind body state keyTask { id } district { code } person { id } unit { id } }\n  }\n": types.ContentToEditDocument,
    "\n  mutation WriteContent($input: WriteContentInput!) {\n    writeContent(input: $input) {\n      __typename\n      ... on Content { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.WriteContentDocument,
    "query ContentKinds { contentKinds { code nameZh nameEn } }": types.ContentKindsDocument,
    "query PickContentKind { contentKinds { code nameZh nameEn } }": types.PickContentKindDocument,
    "\n  query ContentsToReview {\n    first: contents(first: 10, state: FIRST_REVIEW) { nodes { id title state updatedAt author { id } } }\n    second: contents(first: 10, state: SECOND_REVIEW) { nodes { id title state updatedAt author { id } } }\n    final: contents(first: 10, state: FINAL_REVIEW) { nodes { id title state updatedAt author { id } } }\n  }\n": types.ContentsToReviewDocument,
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
export function graphql(source: "\n  mutation SubmitContent($input: ContentStepInput!) {\n    submitContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"): (typeof documents)["\n  mutation SubmitContent($input: ContentStepInput!) {\n    submitContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviewContent($input: ReviewContentInput!) {\n    reviewContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"): (typeof documents)["\n  mutation ReviewContent($input: ReviewContentInput!) {\n    reviewContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishContent($input: ContentStepInput!) {\n    publishContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"): (typeof documents)["\n  mutation PublishContent($input: ContentStepInput!) {\n    publishContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawContent($input: WithdrawContentInput!) {\n    withdrawContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"): (typeof documents)["\n  mutation WithdrawContent($input: WithdrawContentInput!) {\n    withdrawContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Content($id: ID!) {\n    content(id: $id) {\n      id version title kind body state stateReason attention textHash updatedAt publishedAt\n      author { id name nameEn }\n      unit { id name nameEn }\n      district { code name nameEn }\n      keyTask { id number text }\n      person { id name }\n      reviewSteps { id step decision opinion decidedAt cancelledAt cancelledBecause textHash reviewer { id name nameEn } }\n    }\n  }\n"): (typeof documents)["\n  query Content($id: ID!) {\n    content(id: $id) {\n      id version title kind body state stateReason attention textHash updatedAt publishedAt\n      author { id name nameEn }\n      unit { id name nameEn }\n      district { code name nameEn }\n      keyTask { id number text }\n      person { id name }\n      reviewSteps { id step decision opinion decidedAt cancelledAt cancelledBecause textHash reviewer { id name nameEn } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Contents($first: Int!, $after: String, $state: ContentState, $keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {\n    contents(first: $first, after: $after, state: $state, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes { id title kind state attention updatedAt publishedAt author { id name nameEn } unit { id name nameEn } keyTask { id number text } person { id name } }\n    }\n  }\n"): (typeof documents)["\n  query Contents($first: Int!, $after: String, $state: ContentState, $keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {\n    contents(first: $first, after: $after, state: $state, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes { id title kind state attention updatedAt publishedAt author { id name nameEn } unit { id name nameEn } keyTask { id number text } person { id name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContentCounts($keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {\n    all: contents(first: 1, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    draft: contents(first: 1, state: DRAFT, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    first: contents(first: 1, state: FIRST_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    second: contents(first: 1, state: SECOND_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    final: contents(first: 1, state: FINAL_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    signed: contents(first: 1, state: SIGNED_OFF, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    published: contents(first: 1, state: PUBLISHED, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    withdrawn: contents(first: 1, state: WITHDRAWN, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n  }\n"): (typeof documents)["\n  query ContentCounts($keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {\n    all: contents(first: 1, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    draft: contents(first: 1, state: DRAFT, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    first: contents(first: 1, state: FIRST_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    second: contents(first: 1, state: SECOND_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    final: contents(first: 1, state: FINAL_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    signed: contents(first: 1, state: SIGNED_OFF, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    published: contents(first: 1, state: PUBLISHED, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n    withdrawn: contents(first: 1, state: WITHDRAWN, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineCard on Content {\n    id title kind state updatedAt publishedAt attention stateReason\n    author { id name nameEn }\n  }\n"): (typeof documents)["\n  fragment PipelineCard on Content {\n    id title kind state updatedAt publishedAt attention stateReason\n    author { id name nameEn }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Pipeline {\n    draft: contents(first: 20, state: DRAFT) { totalCount nodes { ...PipelineCard } }\n    first: contents(first: 20, state: FIRST_REVIEW) { totalCount nodes { ...PipelineCard } }\n    second: contents(first: 20, state: SECOND_REVIEW) { totalCount nodes { ...PipelineCard } }\n    final: contents(first: 20, state: FINAL_REVIEW) { totalCount nodes { ...PipelineCard } }\n    signed: contents(first: 20, state: SIGNED_OFF) { totalCount nodes { ...PipelineCard } }\n    published: contents(first: 5, state: PUBLISHED) { totalCount nodes { ...PipelineCard } }\n  }\n"): (typeof documents)["\n  query Pipeline {\n    draft: contents(first: 20, state: DRAFT) { totalCount nodes { ...PipelineCard } }\n    first: contents(first: 20, state: FIRST_REVIEW) { totalCount nodes { ...PipelineCard } }\n    second: contents(first: 20, state: SECOND_REVIEW) { totalCount nodes { ...PipelineCard } }\n    final: contents(first: 20, state: FINAL_REVIEW) { totalCount nodes { ...PipelineCard } }\n    signed: contents(first: 20, state: SIGNED_OFF) { totalCount nodes { ...PipelineCard } }\n    published: contents(first: 5, state: PUBLISHED) { totalCount nodes { ...PipelineCard } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContentToEdit($id: ID!) {\n    content(id: $id) { id version title kind body state keyTask { id } district { code } person { id } unit { id } }\n  }\n"): (typeof documents)["\n  query ContentToEdit($id: ID!) {\n    content(id: $id) { id version title kind body state keyTask { id } district { code } person { id } unit { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteContent($input: WriteContentInput!) {\n    writeContent(input: $input) {\n      __typename\n      ... on Content { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation WriteContent($input: WriteContentInput!) {\n    writeContent(input: $input) {\n      __typename\n      ... on Content { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ContentKinds { contentKinds { code nameZh nameEn } }"): (typeof documents)["query ContentKinds { contentKinds { code nameZh nameEn } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PickContentKind { contentKinds { code nameZh nameEn } }"): (typeof documents)["query PickContentKind { contentKinds { code nameZh nameEn } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContentsToReview {\n    first: contents(first: 10, state: FIRST_REVIEW) { nodes { id title state updatedAt author { id } } }\n    second: contents(first: 10, state: SECOND_REVIEW) { nodes { id title state updatedAt author { id } } }\n    final: contents(first: 10, state: FINAL_REVIEW) { nodes { id title state updatedAt author { id } } }\n  }\n"): (typeof documents)["\n  query ContentsToReview {\n    first: contents(first: 10, state: FIRST_REVIEW) { nodes { id title state updatedAt author { id } } }\n    second: contents(first: 10, state: SECOND_REVIEW) { nodes { id title state updatedAt author { id } } }\n    final: contents(first: 10, state: FINAL_REVIEW) { nodes { id title state updatedAt author { id } } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;