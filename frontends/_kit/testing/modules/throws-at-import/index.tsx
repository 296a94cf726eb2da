import { defineModule } from '@hub/runtime';
import config from './module.config.ts';

const settings = JSON.parse('{"titles":null}') as { titles: { zh: string } };
// Fails while the module is evaluated, as a module with a broken constant does.
const title = settings.titles.zh;

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [{ path: '', title: { zh: title, en: title }, component: () => null }],
});
