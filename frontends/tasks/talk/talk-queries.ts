import { graphql } from '../gql/index.ts';

export const CommentParts = graphql(`
  fragment CommentParts on Comment {
    id version text state stateReason writtenAt editedAt
    author { id name nameEn }
    authorUnit { id name nameEn }
    mentions { id name nameEn }
  }
`);
export const threadsQuery = graphql(`
  query Threads($type: SubjectKind!, $id: ID!, $first: Int!, $after: String) {
    comments(subjectType: $type, subjectId: $id, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...CommentParts replies { id ...CommentParts } }
    }
  }
`);
/** Asked when somebody wants to see it: few comments are ever changed. */
export const earlierQuery = graphql(`
  query EarlierTexts($id: ID!) { comment(id: $id) { id earlier { number text replacedAt } } }
`);
export const mentionableQuery = graphql(`
  query PickMentioned($search: String) {
    officers(first: 20, state: ACTIVE, search: $search) { nodes { id name nameEn unit { id name nameEn } } }
  }
`);
export const writeCommentDocument = graphql(`
  mutation WriteComment($input: WriteCommentInput!) {
    writeComment(input: $input) {
      __typename
      ... on Comment { id version }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const editCommentDocument = graphql(`
  mutation EditComment($input: EditCommentInput!) {
    editComment(input: $input) {
      __typename
      ... on Comment { id version }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const withdrawCommentDocument = graphql(`
  mutation WithdrawComment($input: CommentStepInput!) {
    withdrawComment(input: $input) {
      __typename
      ... on Comment { id version }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const hideCommentDocument = graphql(`
  mutation HideComment($input: HideCommentInput!) {
    hideComment(input: $input) {
      __typename
      ... on Comment { id version }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
