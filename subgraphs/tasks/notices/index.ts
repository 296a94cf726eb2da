/** Notices (消息): which facts of this area are told to whom; the directory keeps the inboxes. */
export { noticeConsumer } from './notice.consumer.ts';
