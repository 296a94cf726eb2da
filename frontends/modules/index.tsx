import { defineModule } from '@hub/runtime';
import config from './module.config.ts';
import './modules.css';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    {
      path: '',
      title: { zh: '模块与版本', en: 'Modules and versions' },
      privileges: ['host/modules.read'],
      load: () => import('./releases-page.tsx'),
    },
  ],
});
