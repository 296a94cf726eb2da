import { defineSlice } from '@hub/kit';
import { NoticeRow, NoticeSettingRow } from './notice.entity.ts';
import { NoticeResolver } from './notice.resolver.ts';

export { sendNotices } from './letters.ts';
export { noticeConsumers } from './notice.consumer.ts';
export { forgetNotices } from './notice.service.ts';

/** Notices (消息): one inbox per officer for what any service tells, and the letters that carry it on. */
export const notices = defineSlice({
  name: 'notices',
  entities: [NoticeRow, NoticeSettingRow],
  resolvers: [NoticeResolver],
});
