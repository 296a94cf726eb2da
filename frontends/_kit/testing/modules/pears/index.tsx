import { defineModule, usePreferences, useT } from '@hub/runtime';
import { Button } from 'antd';
import config from './module.config.ts';
import './pears.css';

function List() {
  const t = useT();
  const { theme } = usePreferences();
  return (
    <main className="pears-list">
      <h1>{t({ zh: '梨子总览', en: 'All pears' })}</h1>
      <p>{theme}</p>
      <Button type="primary">{t({ zh: '摘梨', en: 'Pick' })}</Button>
      <p>
        <a href="/apples/2">{t({ zh: '看二号苹果', en: 'See apple two' })}</a>
      </p>
    </main>
  );
}

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [{ path: '', title: { zh: '梨子总览', en: 'All pears' }, component: List }],
});
