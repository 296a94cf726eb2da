import { defineStates } from '@hub/ui';

defineStates('assignment', {
  ASSIGNED: { tone: 'waiting', zh: '待签收', en: 'To sign for' },
  SIGNED: { tone: 'good', zh: '已签收', en: 'Signed for' },
  WITHDRAWN: { tone: 'ended', zh: '已撤回', en: 'Taken back' },
});
defineStates('progress-report', {
  DRAFT: { tone: 'draft', zh: '草稿', en: 'Draft' },
  SUBMITTED: { tone: 'waiting', zh: '待审核', en: 'To review' },
  RETURNED: { tone: 'attention', zh: '已退回', en: 'Returned' },
  ACCEPTED: { tone: 'good', zh: '已采用', en: 'Accepted' },
});
defineStates('activity', {
  PLANNED: { tone: 'draft', zh: '计划中', en: 'Planned' },
  HELD: { tone: 'progress', zh: '已举办', en: 'Held' },
  SUBMITTED: { tone: 'waiting', zh: '待核实', en: 'To verify' },
  VERIFIED: { tone: 'good', zh: '已核实', en: 'Verified' },
  CANCELLED: { tone: 'ended', zh: '已取消', en: 'Cancelled' },
});
