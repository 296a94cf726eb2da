import { defineModule } from '@hub/runtime';
import { List } from './list.tsx';
import config from './module.config.ts';
import './apples.css';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    { path: '', title: { zh: '苹果总览', en: 'All apples' }, component: List },
    { path: '/new', title: { zh: '登记苹果', en: 'New apple' }, load: () => import('./form.tsx') },
    {
      path: '/secret',
      title: { zh: '苹果机密', en: 'Secret apples' },
      privileges: ['apples/apples.secret'],
      component: List,
    },
    { path: '/:id', title: { zh: '一只苹果', en: 'One apple' }, load: () => import('./detail.tsx') },
  ],
});
