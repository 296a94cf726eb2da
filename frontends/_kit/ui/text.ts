import type { Words } from '@hub/runtime';
import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { useLang } from './hub.ts';

export type { Words };
/** What a part accepts as text: words of the program, or data that is already in one language. */
export type Say = Words | ReactNode;

export const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

export const words = (zh: string, en: string): Words => ({ zh, en });

/** `const say = useSay(); say({ zh: '查询', en: 'Search' })` */
export function useSay() {
  const lang = useLang();
  return useCallback((value: Say): ReactNode => (isWords(value) ? value[lang] : value), [lang]);
}

/** The same for places that need a string (aria-label, placeholder, title). */
export function useWord() {
  const lang = useLang();
  return useCallback(
    (value: Words | string | undefined): string => (isWords(value) ? value[lang] : (value ?? '')),
    [lang],
  );
}
