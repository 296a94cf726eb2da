import { defineStates } from '@hub/ui';

defineStates('service-record', {
  REPORTED: { tone: 'waiting', zh: '待确认', en: 'To confirm' },
  RETURNED: { tone: 'attention', zh: '已退回', en: 'Returned' },
  CONFIRMED: { tone: 'good', zh: '已确认', en: 'Confirmed' },
  VOIDED: { tone: 'ended', zh: '已作废', en: 'Voided' },
});
defineStates('service-concern', {
  RETURNED: { tone: 'attention', zh: '待重报', en: 'To be reported again' },
  BACKFILL: { tone: 'attention', zh: '补录，须另一人确认', en: 'Late, another officer confirms' },
  LONG: { tone: 'attention', zh: '8小时以上', en: '8 hours or more' },
});
defineStates('volunteer', {
  ACTIVE: { tone: 'good', zh: '在册', en: 'Active' },
  SUSPENDED: { tone: 'attention', zh: '暂停服务', en: 'Suspended' },
  LEFT: { tone: 'ended', zh: '已退出', en: 'Left' },
});
