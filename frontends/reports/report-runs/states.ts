import { defineStates } from '@hub/ui';

defineStates('report-run', {
  DRAFT: { tone: 'waiting', zh: '待签发', en: 'To sign' },
  FROZEN: { tone: 'good', zh: '已签发', en: 'Signed' },
});
