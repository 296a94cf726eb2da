import { type DistrictSuccessionReference, districtSuccessions } from './districts.ts';

/** A value of an old series and the present districts it can be compared with. */
export interface RestatedRow {
  /** Present districts, in code order. More than one: the old value cannot be told apart between them. */
  readonly districts: readonly string[];
  /** Districts of the old series that are counted here. */
  readonly from: readonly string[];
  /** null when one of the old values is unknown: unknown is never shown as zero. */
  readonly value: number | null;
}

/**
 * Restates a series by district after a reform. A predecessor that went whole into one successor is added to it.
 * Where a district was divided and no share was published, nothing is estimated: the districts that exchanged
 * territory form one comparable area, and only their sum is comparable.
 */
export function restate(
  series: ReadonlyMap<string, number | null>,
  on: string,
  successions: readonly DistrictSuccessionReference[] = districtSuccessions,
): RestatedRow[] {
  const due = successions.filter((succession) => succession.on <= on);
  const area = new Map<string, string>();
  const find = (code: string): string => {
    const parent = area.get(code) ?? code;
    return parent === code ? code : find(parent);
  };
  for (const { from, to } of due) area.set(find(from), find(to));

  const areas = new Map<string, { from: string[]; value: number | null }>();
  for (const [code, value] of series) {
    const key = find(code);
    const entry = areas.get(key) ?? { from: [], value: 0 };
    entry.from.push(code);
    entry.value = entry.value === null || value === null ? null : entry.value + value;
    areas.set(key, entry);
  }
  const gone = goneBy(due);
  return [...areas].map(([key, { from, value }]) => ({
    districts: members(key, due, from, find)
      .filter((code) => !gone.has(code))
      .sort(),
    from: from.sort(),
    value,
  }));
}

/** Districts that were dissolved into others; one that only gave up territory (北碚区) lives on. */
function goneBy(due: readonly DistrictSuccessionReference[]): Set<string> {
  return new Set(due.filter((succession) => !succession.survives).map((succession) => succession.from));
}

function members(
  key: string,
  due: readonly DistrictSuccessionReference[],
  from: readonly string[],
  find: (code: string) => string,
): string[] {
  const all = new Set(from);
  for (const succession of due) {
    for (const code of [succession.from, succession.to]) if (find(code) === key) all.add(code);
  }
  return [...all];
}
