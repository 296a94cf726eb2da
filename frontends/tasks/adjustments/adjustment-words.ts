import type { Words } from '@hub/runtime';

interface Change {
  kind: string;
  oldDueOn?: string | null | undefined;
  newDueOn?: string | null | undefined;
}

/** What a request would change: 由A转办到B, or one day for another. */
export function changeWords({ kind, oldDueOn, newDueOn }: Change, from: string, to: string): Words {
  if (kind === 'TRANSFER') return { zh: `由${from}转办到${to}`, en: `from ${from} to ${to}` };
  return oldDueOn
    ? { zh: `时限由 ${oldDueOn} 延至 ${newDueOn}`, en: `from ${oldDueOn} to ${newDueOn}` }
    : { zh: `时限延至 ${newDueOn}`, en: `until ${newDueOn}` };
}

export const kindWords: Record<'TRANSFER' | 'EXTENSION', Words> = {
  TRANSFER: { zh: '转办', en: 'Transfer' },
  EXTENSION: { zh: '延期', en: 'Extension' },
};
