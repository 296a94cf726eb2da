import { graphql } from '../gql/index.ts';

export const AttachmentParts = graphql(`
  fragment AttachmentParts on Attachment {
    id version name mediaType bytes sha256 address uploadedAt
    uploadedBy { id name nameEn }
    uploaderUnit { id name nameEn }
  }
`);
export const attachmentsQuery = graphql(`
  query Attachments($type: SubjectKind!, $id: ID!) {
    attachments(subjectType: $type, subjectId: $id) { id ...AttachmentParts }
    attachmentTerms { endings mostFiles }
  }
`);
export const removeAttachmentDocument = graphql(`
  mutation RemoveAttachment($input: RemoveAttachmentInput!) {
    removeAttachment(input: $input) {
      __typename
      ... on Attachment { id version }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
export const restoreAttachmentDocument = graphql(`
  mutation RestoreAttachment($input: AttachmentStepInput!) {
    restoreAttachment(input: $input) {
      __typename
      ... on Attachment { id version }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
