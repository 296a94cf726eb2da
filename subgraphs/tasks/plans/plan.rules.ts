import { createHash } from 'node:crypto';
import { orgUnits } from '@hub/directory/contract';
import type { PlanDraft } from './import/index.ts';

/**
 * What makes two files the same document: everything recognised, nothing of how it was typed. A .docx and its text
 * export, a file with other line ends or a byte order mark, all have one hash.
 */
export function contentHash(draft: PlanDraft): string {
  const content = {
    documentNumber: draft.documentNumber,
    title: tight(draft.title),
    issuer: draft.issuer,
    date: draft.date,
    categories: draft.categories.map(({ name, tasks }) => ({
      name,
      tasks: tasks.map(({ number, text, lead, coUnits, deadline }) => ({
        number,
        text: tight(text),
        lead,
        coUnits,
        deadline,
      })),
    })),
    safeguards: draft.safeguards.map(({ text }) => tight(text)),
  };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

const tight = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/\s+/gu, '');

export interface UnitMatch {
  name: string;
  unitId: string | null;
}

const idByName = new Map(orgUnits.map((unit) => [unit.name, unit.id]));

/** Names are matched whole; what the officer chose in the preview goes before the directory. */
export function unitMatcher(chosen: readonly UnitMatch[]): (name: string) => string | null {
  const byChoice = new Map(chosen.map(({ name, unitId }) => [tight(name), unitId]));
  const byName = new Map([...idByName].map(([name, id]) => [tight(name), id]));
  return (name) => byChoice.get(tight(name)) ?? byName.get(tight(name)) ?? null;
}

export const knownUnits: readonly string[] = [...idByName.keys()];
