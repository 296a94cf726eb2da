import { refuse } from '@hub/kit';
import type { ActivityState } from './activity.rules.ts';

/** Half of all letter pairs in common. A first setting, not measured on a real year; a person decides on every suggestion. */
export const ALIKE = 0.5;

const pairs = (text: string): string[] => {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]/gu, ''),
  ];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
};

/** Share of common letter pairs of two texts (Dice), 0 to 1; a pair that stands twice counts twice. */
export function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  if (left.length + right.length === 0) return 0;
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (left.length + right.length);
}

interface Told {
  title: string;
  place: string;
}

/** Of two reports of one day by different units: how far they tell of the same event. The title weighs more. */
export function sameEvent(a: Told, b: Told): number {
  return Math.round((0.7 * likeness(a.title, b.title) + 0.3 * likeness(a.place, b.place)) * 100) / 100;
}

interface Party {
  id: string;
  unitId: string;
  state: ActivityState;
}

/** One is merged into another of another unit that stands itself; chains would hide what is counted. */
export function checkMerge(from: Party & { mergedHere: number }, into: Party): void {
  const no = (code: string, zh: string, en: string): never => refuse(code, { zh, en }, { field: 'intoId' });
  if (from.id === into.id || from.unitId === into.unitId)
    no('SAME_UNIT', '只能合并不同单位报送的同一活动。', 'Reports of different units are merged.');
  if (into.state === 'MERGED' || into.state === 'CANCELLED')
    no('NOT_STANDING', '不能并入已合并或已取消的活动。', 'It cannot go into one that is merged or cancelled itself.');
  if (from.mergedHere > 0)
    no('HAS_MERGED', '该活动已有并入的记录，请先撤销合并。', 'Others were merged into it; undo that first.');
}

/** What others were merged into stays until they are taken out again. */
export function checkNothingMerged(count: number): void {
  if (count === 0) return;
  refuse('HAS_MERGED', {
    zh: `有${count}条记录并入该活动，请先撤销合并。`,
    en: `${count} records were merged into it; undo that first.`,
  });
}
