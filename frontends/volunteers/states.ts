import { defineStates } from '@hub/ui';

defineStates('service-record', {
  REPORTED: { tone: 'waiting', zh: '待确认', en: 'To confirm' },
  RETURNED: { tone: 'attention', zh: '已退回', en: 'Returned' },
  CONFIRMED: { tone: 'good', zh: '已确认', en: 'Confirmed' },
  VOIDED: { tone: 'ended', zh: '已作废', en: 'Voided' },
});
defineStates('volunteer', {
  ACTIVE: { tone: 'good', zh: '在册', en: 'Active' },
  SUSPENDED: { tone: 'attention', zh: '暂停服务', en: 'Suspended' },
  LEFT: { tone: 'ended', zh: '已退出', en: 'Left' },
});
