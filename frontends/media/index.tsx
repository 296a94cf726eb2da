import { defineModule } from '@hub/runtime';
import config from './module.config.ts';
import './states.ts';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    { path: '', title: { zh: '稿件流水线', en: 'Pipeline' }, load: () => import('./contents/pipeline-page.tsx') },
    {
      path: '/contents',
      title: { zh: '全部稿件', en: 'All contents' },
      load: () => import('./contents/contents-page.tsx'),
    },
    { path: '/contents/:id', title: { zh: '稿件', en: 'Content' }, load: () => import('./contents/content-page.tsx') },
    {
      path: '/write',
      title: { zh: '撰写稿件', en: 'Write' },
      privileges: ['media/contents.write'],
      load: () => import('./contents/write-page.tsx'),
    },
  ],
});
