import { defineStates } from '@hub/ui';

defineStates('org-unit', {
  PLANNED: { tone: 'waiting', zh: '待设立', en: 'Planned' },
  STANDING: { tone: 'good', zh: '存续', en: 'Standing' },
  ENDED: { tone: 'ended', zh: '已撤并', en: 'Ended' },
});
defineStates('officer', {
  ACTIVE: { tone: 'good', zh: '在岗', en: 'In service' },
  SUSPENDED: { tone: 'attention', zh: '停用', en: 'Suspended' },
  LEFT: { tone: 'ended', zh: '离任', en: 'Left' },
});
defineStates('data-grant', {
  PROPOSED: { tone: 'waiting', zh: '待批准', en: 'Proposed' },
  APPROVED: { tone: 'progress', zh: '已批准', en: 'Approved' },
  ACTIVE: { tone: 'good', zh: '已启用', en: 'In force' },
  SUSPENDED: { tone: 'attention', zh: '已暂停', en: 'Suspended' },
  EXPIRED: { tone: 'ended', zh: '已失效', en: 'Over' },
});
defineStates('delegation', {
  PLANNED: { tone: 'waiting', zh: '未开始', en: 'To come' },
  ACTIVE: { tone: 'good', zh: '代管中', en: 'Holds' },
  EXPIRED: { tone: 'ended', zh: '已结束', en: 'Over' },
});
defineStates('working-year', {
  ANNOUNCED: { tone: 'good', zh: '已公布', en: 'Announced' },
  UNANNOUNCED: { tone: 'attention', zh: '未公布', en: 'Not announced' },
});
defineStates('district', {
  STANDING: { tone: 'good', zh: '现行', en: 'Standing' },
  ENDED: { tone: 'ended', zh: '已撤销', en: 'Gone' },
});
