import { graphql } from '../gql/index.ts';

export const myNotices = graphql(`
  query MyNotices($first: Int!, $after: String, $box: NoticeBox) {
    myNotices(first: $first, after: $after, box: $box) {
      nodes { id source title titleEn about link urgent dueOn givenAt readAt doneAt letterAt }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const myNoticeCounts = graphql(`
  query MyNoticeCounts {
    myNoticeCounts { unread open }
  }
`);

/** For the bell: how many, and the newest that were not read. */
export const bellNotices = graphql(`
  query BellNotices {
    myNotices(first: 6, box: UNREAD) { nodes { id title titleEn about link urgent givenAt } }
  }
`);

export const readNotices = graphql(`
  mutation ReadNotices($input: NoticesInput!) {
    readNotices(input: $input) { unread open }
  }
`);

export const readAllNotices = graphql(`
  mutation ReadAllNotices($until: DateTimeISO!) {
    readAllNotices(until: $until) { unread open }
  }
`);

export const finishNotices = graphql(`
  mutation FinishNotices($input: NoticesInput!) {
    finishNotices(input: $input) { unread open }
  }
`);

export const reopenNotices = graphql(`
  mutation ReopenNotices($input: NoticesInput!) {
    reopenNotices(input: $input) { unread open }
  }
`);

export const myNoticeSettings = graphql(`
  query MyNoticeSettings {
    myNoticeSettings { letters lang address }
  }
`);

export const changeNoticeSettings = graphql(`
  mutation ChangeNoticeSettings($input: NoticeSettingsInput!) {
    changeNoticeSettings(input: $input) { __typename letters lang address }
  }
`);
