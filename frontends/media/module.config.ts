import type { ModuleConfig } from '@hub/frontend-kit/vite-plugin';

export default {
  name: 'media',
  ownerUnit: 'publicity',
  version: '0.1.0',
  titles: { zh: '宣传内容', en: 'Media content' },
  basePath: '/media',
  order: 40,
  menu: [
    { path: '', titles: { zh: '稿件流水线', en: 'Pipeline' }, keywords: ['三审', '审核', 'review'] },
    { path: '/contents', titles: { zh: '全部稿件', en: 'All contents' }, keywords: ['发布', 'published'] },
    {
      path: '/write',
      titles: { zh: '撰写稿件', en: 'Write' },
      privileges: ['media/contents.write'],
      keywords: ['新建', 'new'],
    },
  ],
  cards: [
    {
      id: 'to-review',
      titles: { zh: '待我审核的稿件', en: 'Contents waiting for my review' },
      privileges: ['media/contents.review-first', 'media/contents.review-second', 'media/contents.review-final'],
      component: './workbench/to-review.tsx',
      width: 'half',
      order: 2,
    },
  ],
} satisfies ModuleConfig;
