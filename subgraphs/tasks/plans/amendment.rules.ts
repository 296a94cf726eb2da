/** How an edition treats a task. ORIGINAL is the first edition, which has nothing before it. */
export type TaskChange = 'ORIGINAL' | 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'WITHDRAWN';
export type ChangedField = 'NUMBER' | 'CATEGORY' | 'TEXT' | 'UNITS' | 'DEADLINE' | 'TARGETS';

/** What a document says of a task, as far as it is compared. */
export interface TaskWords {
  number: number;
  category: string;
  text: string;
  /** As printed, the lead first. */
  units: readonly string[];
  deadline: string | null;
  targets: readonly string[];
}
export interface HeldTask extends TaskWords {
  id: string;
}

/** Chosen by an officer where the reading is wrong: null makes the task a new one. */
export interface Pairing {
  number: number;
  keyTaskId: string | null;
}

export interface TaskDifference<Found extends TaskWords = TaskWords> {
  change: Exclude<TaskChange, 'ORIGINAL'>;
  before: HeldTask | null;
  after: Found | null;
  fields: ChangedField[];
}

const tight = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

const pairsOf = (text: string): Set<string> => {
  const plain = tight(text);
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
};

/** Dice's coefficient over pairs of characters, 0 to 1: how much of both texts is the same. */
export function likeness(one: string, other: string): number {
  const a = pairsOf(one);
  const b = pairsOf(other);
  if (a.size + b.size === 0) return tight(one) === tight(other) ? 1 : 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** Under the same number a third of the words is enough; another number needs more than half. */
const SAME_NUMBER = 0.3;
const OTHER_NUMBER = 0.55;

/**
 * Which task of the new text goes on from which task held: what an officer chose, then the same words, then the likest
 * pairs first. What finds no partner is new, or withdrawn.
 */
export function compareTasks<Found extends TaskWords>(
  held: readonly HeldTask[],
  found: readonly Found[],
  chosen: readonly Pairing[] = [],
): TaskDifference<Found>[] {
  const partner = new Map<Found, HeldTask>();
  const free = new Set(held);
  const open = new Set(found);
  const pair = (after: Found, before: HeldTask) => {
    partner.set(after, before);
    free.delete(before);
    open.delete(after);
  };
  for (const { number, keyTaskId } of chosen) {
    const after = found.find((task) => task.number === number);
    const before = held.find((task) => task.id === keyTaskId);
    if (after && before && free.has(before)) pair(after, before);
    else if (after) open.delete(after);
  }
  const likest = [...open]
    .flatMap((after) =>
      [...free].map((before) => {
        const same = after.number === before.number;
        return { after, before, same, score: likeness(after.text, before.text) };
      }),
    )
    .filter(({ same, score }) => score >= (same ? SAME_NUMBER : OTHER_NUMBER))
    .sort((a, b) => b.score - a.score || Number(b.same) - Number(a.same) || a.after.number - b.after.number);
  for (const { after, before } of likest) if (open.has(after) && free.has(before)) pair(after, before);
  return [
    ...found.map((after) => {
      const before = partner.get(after) ?? null;
      const fields = before ? changedFields(before, after) : [];
      const change = !before ? ('ADDED' as const) : fields.length > 0 ? ('CHANGED' as const) : ('UNCHANGED' as const);
      return { change, before, after, fields };
    }),
    ...[...free].map((before) => ({ change: 'WITHDRAWN' as const, before, after: null, fields: [] })),
  ];
}

const list = (values: readonly string[]) => values.map(tight).join('|');

export function changedFields(before: TaskWords, after: TaskWords): ChangedField[] {
  const fields: [ChangedField, boolean][] = [
    ['NUMBER', before.number !== after.number],
    ['CATEGORY', tight(before.category) !== tight(after.category)],
    ['TEXT', before.text.normalize('NFKC').replace(/\s/gu, '') !== after.text.normalize('NFKC').replace(/\s/gu, '')],
    ['UNITS', list(before.units) !== list(after.units)],
    ['DEADLINE', tight(before.deadline ?? '') !== tight(after.deadline ?? '')],
    ['TARGETS', list(before.targets) !== list(after.targets)],
  ];
  return fields.filter(([, changed]) => changed).map(([field]) => field);
}
