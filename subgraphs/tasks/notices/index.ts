/** Notices (消息): what of this area is told to whom; the directory keeps the inboxes. */
export { noticeConsumer } from './notice.consumer.ts';
export { tellStep } from './tell.ts';
