import { defineStates } from '@hub/ui';

defineStates('content', {
  DRAFT: { tone: 'draft', zh: '草稿', en: 'Draft' },
  FIRST_REVIEW: { tone: 'waiting', zh: '初审', en: 'First review' },
  SECOND_REVIEW: { tone: 'waiting', zh: '复审', en: 'Second review' },
  FINAL_REVIEW: { tone: 'waiting', zh: '终审', en: 'Final review' },
  SIGNED_OFF: { tone: 'progress', zh: '已签发', en: 'Signed off' },
  PUBLISHED: { tone: 'good', zh: '已发布', en: 'Published' },
  WITHDRAWN: { tone: 'ended', zh: '已撤回', en: 'Withdrawn' },
});
defineStates('content-attention', {
  HONOUR_REVOKED: { tone: 'attention', zh: '荣誉已撤销，请复核', en: 'Honour revoked, look again' },
});
defineStates('content-wait', {
  SLOW: { tone: 'attention', zh: '已等', en: 'Waiting' },
  RETURNED: { tone: 'attention', zh: '退回', en: 'Returned' },
});
