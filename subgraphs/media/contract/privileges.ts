import { definePrivileges } from '@hub/kit/privileges';

/** What an officer may do in media, and the roles that hold it. */
export const mediaPrivileges = definePrivileges('media', {
  'contents.write': { zh: '撰写和提交稿件', en: 'Write and submit contents', roles: ['media-editor', 'unit-officer'] },
  'contents.review-first': { zh: '初审', en: 'First review', roles: ['media-first-reviewer'] },
  'contents.review-second': { zh: '复审', en: 'Second review', roles: ['media-second-reviewer'] },
  'contents.review-final': { zh: '终审', en: 'Final review', roles: ['media-final-reviewer'] },
  'contents.publish': { zh: '发布内容', en: 'Publish contents', roles: ['media-editor', 'media-final-reviewer'] },
  'contents.withdraw': {
    zh: '撤回已发布内容',
    en: 'Withdraw contents',
    roles: ['media-final-reviewer', 'media-second-reviewer'],
  },
});
