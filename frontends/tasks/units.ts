import { useLang, useSession } from '@hub/runtime';
import { useCallback } from 'react';

interface Named {
  name: string;
  nameEn?: string | null;
}

/** A unit in the officer's language; as the document printed it while the directory gives no answer. */
export function useUnitName() {
  const lang = useLang();
  return useCallback(
    (unit: Named | null | undefined, printed = ''): string =>
      unit?.name ? (lang === 'en' && unit.nameEn ? unit.nameEn : unit.name) : printed,
    [lang],
  );
}

const none: readonly string[] = [];

/** The units this officer acts for. */
export const useMyUnits = (): readonly string[] => useSession()?.units ?? none;
