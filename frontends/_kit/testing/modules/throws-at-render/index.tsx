import { defineModule } from '@hub/runtime';
import config from './module.config.ts';

function Broken(): never {
  throw new Error('cannot be drawn');
}

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [{ path: '', title: { zh: '画不出', en: 'Fails at render' }, component: Broken }],
});
