import { defineModule } from '@hub/runtime';
import './directory.css';
import config from './module.config.ts';
import './states.ts';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    { path: '', title: { zh: '机构', en: 'Org units' }, load: () => import('./org-units/units-page.tsx') },
    { path: '/officers', title: { zh: '人员', en: 'Officers' }, load: () => import('./officers/officers-page.tsx') },
    {
      path: '/officers/import',
      title: { zh: '导入人员', en: 'Import officers' },
      privileges: ['directory/officers.manage'],
      load: () => import('./officers/officer-sheet-page.tsx'),
    },
    { path: '/officers/:id', title: { zh: '人员', en: 'Officer' }, load: () => import('./officers/officer-page.tsx') },
    {
      path: '/partners',
      title: { zh: '伙伴单位', en: 'Partners' },
      load: () => import('./partner-agencies/agencies-page.tsx'),
    },
    {
      path: '/working-days',
      title: { zh: '工作日历', en: 'Working days' },
      load: () => import('./working-days/working-days-page.tsx'),
    },
    { path: '/inbox', title: { zh: '消息', en: 'Inbox' }, load: () => import('./inbox/inbox-page.tsx') },
    {
      path: '/districts',
      title: { zh: '区划', en: 'Districts' },
      load: () => import('./districts/districts-page.tsx'),
    },
    {
      path: '/modules',
      title: { zh: '模块', en: 'Modules' },
      privileges: ['host/modules.read'],
      load: () => import('./modules/modules-page.tsx'),
    },
  ],
});
