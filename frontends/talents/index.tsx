import { defineModule } from '@hub/runtime';
import config from './module.config.ts';
import './states.ts';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    { path: '', title: { zh: '荣誉', en: 'Honours' }, load: () => import('./honours/honours-page.tsx') },
    { path: '/honours/:id', title: { zh: '荣誉', en: 'Honour' }, load: () => import('./honours/honour-page.tsx') },
    {
      path: '/propose',
      title: { zh: '提名', en: 'Propose' },
      privileges: ['talents/honours.propose'],
      load: () => import('./honours/propose-page.tsx'),
    },
    { path: '/people', title: { zh: '科技人才', en: 'People' }, load: () => import('./people/people-page.tsx') },
    { path: '/people/:id', title: { zh: '一人一档', en: 'Person' }, load: () => import('./people/person-page.tsx') },
    { path: '/awards', title: { zh: '奖项目录', en: 'Awards' }, load: () => import('./awards/awards-page.tsx') },
  ],
});
