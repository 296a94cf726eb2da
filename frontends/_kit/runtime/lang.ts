import { useCallback } from 'react';
import { type Lang, preferences, usePreferences } from './preferences.ts';

/** A text of the program: Simplified Chinese first, English second. Never one language alone. */
export interface Words {
  zh: string;
  en: string;
}
export type Values = Record<string, string | number>;

/** `say({ zh: '共 {n} 条', en: '{n} items' }, 'zh', { n: 3 })` */
export function say(words: Words, lang: Lang, values?: Values): string {
  const text = words[lang];
  return values
    ? text.replace(/\{(\w+)\}/g, (whole, key: string) => (key in values ? String(values[key]) : whole))
    : text;
}

export const useLang = (): Lang => usePreferences().lang;

/** Outside React: the officer's language now. */
export const currentLang = (): Lang => preferences().lang;

/** `const t = useT(); t(messages.saved, { n: 3 })` with `messages = { saved: { zh, en } }` of the module. */
export function useT(): (words: Words, values?: Values) => string {
  const lang = useLang();
  return useCallback((words: Words, values?: Values) => say(words, lang, values), [lang]);
}

/** The same outside React, read at the time of the call. */
export const t = (words: Words, values?: Values): string => say(words, currentLang(), values);
