import { App, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import { type ReactNode, useInsertionEffect, useMemo } from 'react';
import { cspNonce, useLang, usePreferences } from './hub.ts';
import { useMedia } from './media.ts';
import { ReasonProvider } from './reason.tsx';
import { ShortcutProvider } from './shortcuts.tsx';
import base from './styles/base.css?inline';
import lists from './styles/lists.css?inline';
import parts from './styles/parts.css?inline';
import views from './styles/views.css?inline';
import { hubTheme, type Scheme } from './theme.ts';

const sheet = base + parts + lists + views;

// One style element for all modules of the page. It carries the nonce: the policy allows no other inline style.
function installStyles() {
  if (document.getElementById('hub-ui-styles')) return;
  nonceOnStyles();
  const style = document.createElement('style');
  style.id = 'hub-ui-styles';
  style.textContent = sheet;
  document.head.append(style);
}

// antd hands its nonce to the styles of components, but not to the one that stops the page from scrolling behind a
// dialog. Scripts are trusted by the policy already, so the styles they make may carry the nonce as well.
function nonceOnStyles() {
  const nonce = cspNonce();
  if (!nonce) return;
  const create = document.createElement.bind(document) as (
    name: string,
    options?: ElementCreationOptions,
  ) => HTMLElement;
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}

/** Wraps the root of the shell and of every module: theme, language, text size, density, dialogs, shortcuts. */
export function HubProvider({ children }: { children: ReactNode }) {
  const lang = useLang();
  const preferences = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const scheme: Scheme = preferences.theme === 'system' ? (systemDark ? 'dark' : 'light') : preferences.theme;
  const { textSize, density } = preferences;
  useInsertionEffect(installStyles, []);
  useInsertionEffect(() => void dayjs.locale(lang === 'zh' ? 'zh-cn' : 'en'), [lang]);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => hubTheme(scheme, textSize, density, still), [scheme, textSize, density, still]);
  const nonce = cspNonce();
  return (
    <ConfigProvider
      theme={theme}
      locale={lang === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <App component={false}>
        <ShortcutProvider>
          <ReasonProvider>
            <div className="hub">{children}</div>
          </ReasonProvider>
        </ShortcutProvider>
      </App>
    </ConfigProvider>
  );
}
