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
  POSTPONED: { tone: 'attention', zh: '已延期', en: 'Postponed' },
  HELD: { tone: 'progress', zh: '已举办', en: 'Held' },
  SUBMITTED: { tone: 'waiting', zh: '待核实', en: 'To verify' },
  VERIFIED: { tone: 'good', zh: '已核实', en: 'Verified' },
  CANCELLED: { tone: 'ended', zh: '已取消', en: 'Cancelled' },
  MERGED: { tone: 'ended', zh: '已合并', en: 'Merged' },
});
defineStates('announcement', { ANNOUNCED: { tone: 'progress', zh: '已发布', en: 'Announced' } });
defineStates('approval-standing', {
  NOT_NEEDED: { tone: 'ended', zh: '无须报备', en: 'No approval needed' },
  MISSING: { tone: 'attention', zh: '未报备', en: 'Not filed' },
  FILED: { tone: 'waiting', zh: '待审批', en: 'Filed' },
  APPROVED: { tone: 'good', zh: '已批准', en: 'Approved' },
  REJECTED: { tone: 'bad', zh: '未批准', en: 'Not approved' },
});
defineStates('approval', {
  FILED: { tone: 'waiting', zh: '待审批', en: 'Filed' },
  APPROVED: { tone: 'good', zh: '已批准', en: 'Approved' },
  REJECTED: { tone: 'bad', zh: '未批准', en: 'Not approved' },
  VOIDED: { tone: 'ended', zh: '已失效', en: 'Void' },
});
defineStates('inspection', {
  PLANNED: { tone: 'draft', zh: '计划中', en: 'Planned' },
  NOTIFIED: { tone: 'waiting', zh: '已通知', en: 'Announced' },
  VISITED: { tone: 'progress', zh: '已到访', en: 'Visited' },
  RECTIFYING: { tone: 'attention', zh: '整改中', en: 'Being rectified' },
  CLOSED: { tone: 'good', zh: '已办结', en: 'Closed' },
  CANCELLED: { tone: 'ended', zh: '已取消', en: 'Cancelled' },
});
defineStates('finding', {
  OPEN: { tone: 'attention', zh: '待整改', en: 'To put right' },
  RECTIFIED: { tone: 'waiting', zh: '待复核', en: 'To verify' },
  RETURNED: { tone: 'bad', zh: '退回整改', en: 'Given back' },
  VERIFIED: { tone: 'good', zh: '复核通过', en: 'Verified' },
});
defineStates('base', {
  CULTIVATING: { tone: 'draft', zh: '培育中', en: 'Cultivated' },
  APPLIED: { tone: 'waiting', zh: '申报中', en: 'Applied for' },
  CERTIFIED: { tone: 'good', zh: '已认定', en: 'Certified' },
  RECERTIFYING: { tone: 'waiting', zh: '复核中', en: 'Being renewed' },
  REVOKED: { tone: 'ended', zh: '已撤销', en: 'Revoked' },
});
defineStates('base-standing', {
  VALID: { tone: 'good', zh: '有效期内', en: 'Valid' },
  RECERTIFICATION_DUE: { tone: 'attention', zh: '应复核', en: 'Renewal due' },
  EXPIRED: { tone: 'bad', zh: '已过期', en: 'Expired' },
});
defineStates('version', {
  COMING: { tone: 'waiting', zh: '待生效', en: 'To come' },
  IN_FORCE: { tone: 'good', zh: '现行', en: 'In force' },
  PAST: { tone: 'ended', zh: '已替代', en: 'Replaced' },
});
defineStates('typical-case', {
  DRAFT: { tone: 'draft', zh: '草稿', en: 'Draft' },
  SUBMITTED: { tone: 'waiting', zh: '已报送', en: 'Handed in' },
  SELECTED: { tone: 'progress', zh: '已入选', en: 'Selected' },
  NOT_SELECTED: { tone: 'ended', zh: '未入选', en: 'Not selected' },
  PUBLISHED: { tone: 'good', zh: '已发布', en: 'Published' },
});
defineStates('assessment-scheme', {
  DRAFT: { tone: 'draft', zh: '草案', en: 'Draft' },
  ISSUED: { tone: 'good', zh: '现行', en: 'In force' },
  SUPERSEDED: { tone: 'ended', zh: '已替代', en: 'Replaced' },
});
defineStates('assessment', {
  SELF_ASSESSING: { tone: 'draft', zh: '自评中', en: 'Self-assessment' },
  REVIEWING: { tone: 'waiting', zh: '评审中', en: 'Under review' },
  FEEDBACK: { tone: 'progress', zh: '已反馈', en: 'Feedback' },
  APPEALED: { tone: 'attention', zh: '申诉中', en: 'Appealed' },
  SETTLED: { tone: 'waiting', zh: '待定档', en: 'To sign off' },
  FINAL: { tone: 'good', zh: '已定档', en: 'Signed off' },
});
defineStates('slip', {
  ISSUED: { tone: 'attention', zh: '待反馈', en: 'To answer' },
  ANSWERED: { tone: 'waiting', zh: '待复核', en: 'To review' },
  RETURNED: { tone: 'bad', zh: '已退回', en: 'Given back' },
  ACCEPTED: { tone: 'progress', zh: '已采纳', en: 'Accepted' },
  CLOSED: { tone: 'good', zh: '已办结', en: 'Closed' },
});
defineStates('slip-colour', {
  YELLOW: { tone: 'attention', zh: '黄牌', en: 'Yellow' },
  RED: { tone: 'bad', zh: '红牌', en: 'Red' },
});
defineStates('problem', {
  RAISED: { tone: 'draft', zh: '待交办', en: 'Raised' },
  ASSIGNED: { tone: 'attention', zh: '待整改', en: 'Assigned' },
  RECTIFYING: { tone: 'progress', zh: '整改中', en: 'Being rectified' },
  SUBMITTED: { tone: 'waiting', zh: '待销号', en: 'Handed in' },
  CLOSED: { tone: 'good', zh: '已销号', en: 'Struck off' },
});
defineStates('part', {
  ASSIGNED: { tone: 'attention', zh: '待签收', en: 'To sign for' },
  SIGNED: { tone: 'progress', zh: '已签收', en: 'Signed for' },
  DONE: { tone: 'good', zh: '已完成', en: 'Done' },
  WITHDRAWN: { tone: 'ended', zh: '已撤回', en: 'Taken back' },
});
defineStates('adjustment', {
  REQUESTED: { tone: 'waiting', zh: '待审批', en: 'Waiting' },
  APPROVED: { tone: 'good', zh: '已批准', en: 'Approved' },
  REFUSED: { tone: 'bad', zh: '未批准', en: 'Refused' },
  WITHDRAWN: { tone: 'ended', zh: '已撤回', en: 'Withdrawn' },
});
defineStates('milestone', {
  PLANNED: { tone: 'waiting', zh: '未到期', en: 'To come' },
  OVERDUE: { tone: 'bad', zh: '已逾期', en: 'Overdue' },
  DONE: { tone: 'good', zh: '按期完成', en: 'Reached' },
  DONE_LATE: { tone: 'attention', zh: '逾期完成', en: 'Reached late' },
});
defineStates('task-change', {
  ORIGINAL: { tone: 'draft', zh: '首版', en: 'First' },
  ADDED: { tone: 'good', zh: '新增', en: 'New' },
  CHANGED: { tone: 'progress', zh: '有变化', en: 'Changed' },
  UNCHANGED: { tone: 'draft', zh: '无变化', en: 'Unchanged' },
  WITHDRAWN: { tone: 'ended', zh: '撤销', en: 'Withdrawn' },
});
defineStates('plan-draft', {
  DRAFT: { tone: 'draft', zh: '草案', en: 'Draft' },
  ISSUED: { tone: 'good', zh: '已印发', en: 'Issued' },
  DISCARDED: { tone: 'ended', zh: '已作废', en: 'Discarded' },
});
