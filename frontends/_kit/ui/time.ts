import { useCallback } from 'react';
import { useLang } from './hub.ts';

export { dayOf, momentOf, today } from './days.ts';

/** Numbers with thousands separators, the same in tables and cards. */
export function useNumber() {
  const lang = useLang();
  return useCallback(
    (value: number, digits?: number) =>
      new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', {
        maximumFractionDigits: digits ?? 1,
        ...(digits === undefined ? {} : { minimumFractionDigits: digits }),
      }).format(value),
    [lang],
  );
}
