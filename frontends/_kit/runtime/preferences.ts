import { createStore } from './store.ts';

export type Lang = 'zh' | 'en';
export type Theme = 'light' | 'dark' | 'system';
export type TextSize = 'normal' | 'large' | 'larger';
export type Density = 'comfortable' | 'compact';

export interface Preferences {
  lang: Lang;
  theme: Theme;
  textSize: TextSize;
  density: Density;
  /** The left menu shows icons only. */
  menuFolded: boolean;
}

const storageKey = 'hub.preferences';
const defaults: Preferences = {
  lang: 'zh',
  theme: 'system',
  textSize: 'normal',
  density: 'comfortable',
  menuFolded: false,
};
const choices: { [K in keyof Preferences]: readonly Preferences[K][] } = {
  lang: ['zh', 'en'],
  theme: ['light', 'dark', 'system'],
  textSize: ['normal', 'large', 'larger'],
  density: ['comfortable', 'compact'],
  menuFolded: [true, false],
};

/** Keeps what is known and valid: the text may come from an older version of the page. */
export function parsePreferences(text: string | null): Preferences {
  const found: Partial<Record<string, unknown>> = {};
  try {
    Object.assign(found, JSON.parse(text ?? '{}'));
  } catch {
    return { ...defaults };
  }
  const result: Record<string, unknown> = { ...defaults };
  for (const [key, allowed] of Object.entries(choices)) {
    if ((allowed as readonly unknown[]).includes(found[key])) result[key] = found[key];
  }
  return result as unknown as Preferences;
}

const inBrowser = typeof window !== 'undefined' && typeof document !== 'undefined';
const read = () => parsePreferences(inBrowser ? window.localStorage.getItem(storageKey) : null);
const store = createStore<Preferences>(read());

function apply(preferences: Preferences): void {
  if (!inBrowser) return;
  const root = document.documentElement;
  const dark =
    preferences.theme === 'dark' ||
    (preferences.theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.textSize = preferences.textSize;
  root.dataset.density = preferences.density;
  root.lang = preferences.lang === 'zh' ? 'zh-CN' : 'en';
}

/** The sign-in page is served by others; the cookie tells it the language. */
function rememberLang(lang: Lang): void {
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is asynchronous, and the next step may leave the page
  document.cookie = `hub_lang=${lang}; path=/; max-age=31536000; samesite=lax`;
}

if (inBrowser) {
  apply(store.get());
  store.subscribe(() => apply(store.get()));
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => apply(store.get()));
  // Another tab of the same officer changed them.
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey) store.set(parsePreferences(event.newValue));
  });
}

export const usePreferences = (): Preferences => store.use();
export const preferences = (): Preferences => store.get();

export function setPreferences(change: Partial<Preferences>): void {
  const next = { ...store.get(), ...change };
  if (inBrowser) {
    window.localStorage.setItem(storageKey, JSON.stringify(next));
    if (change.lang) rememberLang(change.lang);
  }
  store.set(next);
}
