import { defineStates } from '@hub/ui';

defineStates('honour', {
  PROPOSED: { tone: 'waiting', zh: '已提名', en: 'Proposed' },
  NOTICE: { tone: 'progress', zh: '公示中', en: 'Public notice' },
  GRANTED: { tone: 'good', zh: '已授予', en: 'Granted' },
  DECLINED: { tone: 'ended', zh: '未通过', en: 'Declined' },
  REVOKED: { tone: 'bad', zh: '已撤销', en: 'Revoked' },
});
defineStates('person', { MINOR: { tone: 'attention', zh: '未成年', en: 'Minor' } });
defineStates('notice', { OVER: { tone: 'attention', zh: '公示期满，可决定', en: 'Notice over, to decide' } });
defineStates('award', {
  ACTIVE: { tone: 'good', zh: '可提名', en: 'Open' },
  CLOSED: { tone: 'ended', zh: '已停用', en: 'Closed' },
});
