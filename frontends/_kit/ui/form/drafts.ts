// Drafts stay on this computer only, under the form's key; a draft older than two weeks says nothing any more.
const prefix = 'hub.draft.';
const keepDays = 14;

export interface Draft<Values> {
  at: number;
  values: Partial<Values>;
}

export function readDraft<Values>(key: string, now = Date.now()): Draft<Values> | null {
  try {
    const draft = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Draft<Values> | null;
    if (!draft || now - draft.at > keepDays * 86_400_000) return null;
    return draft;
  } catch {
    return null;
  }
}

export function writeDraft<Values>(key: string, values: Partial<Values>): number | null {
  const at = Date.now();
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at, values }));
    return at;
  } catch {
    // Full or forbidden storage must not stop the officer from typing.
    return null;
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {}
}

/** Drafts left open, for the workbench: key and time. */
export function listDrafts(): { key: string; at: number }[] {
  const found: { key: string; at: number }[] = [];
  for (let index = 0; index < localStorage.length; index += 1) {
    const name = localStorage.key(index);
    if (!name?.startsWith(prefix)) continue;
    const key = name.slice(prefix.length);
    const draft = readDraft(key);
    if (draft) found.push({ key, at: draft.at });
  }
  return found.sort((a, b) => b.at - a.at);
}
