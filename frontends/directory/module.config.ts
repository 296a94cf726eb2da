import type { ModuleConfig } from '@hub/frontend-kit/vite-plugin';

export default {
  name: 'directory',
  ownerUnit: 'office',
  version: '0.1.0',
  titles: { zh: '机构人员', en: 'Directory' },
  basePath: '/directory',
  order: 90,
  menu: [
    { path: '', titles: { zh: '机构', en: 'Org units' }, keywords: ['部门', '区县', '学会', 'units'] },
    { path: '/officers', titles: { zh: '人员', en: 'Officers' }, keywords: ['权限', '角色', 'rights'] },
    { path: '/partners', titles: { zh: '伙伴单位', en: 'Partners' }, keywords: ['授权', '数据共享', 'grants'] },
    {
      path: '/working-days',
      titles: { zh: '工作日历', en: 'Working days' },
      keywords: ['放假', '调休', '节假日', '期限', 'holidays', 'deadline'],
    },
    { path: '/inbox', titles: { zh: '消息', en: 'Inbox' }, keywords: ['通知', '提醒', '未读', '邮件', 'notices'] },
    { path: '/districts', titles: { zh: '区划', en: 'Districts' }, keywords: ['区县', '行政区划', '两江新区', '代码'] },
    {
      path: '/modules',
      titles: { zh: '模块', en: 'Modules' },
      privileges: ['host/modules.read'],
      keywords: ['版本', '回退', 'rollback'],
    },
  ],
  cards: [{ id: 'inbox', titles: { zh: '消息', en: 'Inbox' }, component: './inbox/bell.tsx', width: 'bar', order: 1 }],
  search: './search.ts',
} satisfies ModuleConfig;
