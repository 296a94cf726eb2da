import {
  type DistrictReference,
  type DistrictSuccessionReference,
  districtSuccessions,
  districts,
  districtsOn,
  restate,
} from '@hub/directory/contract';

/** What was counted in one month under the district code of that time. */
export interface DistrictCell {
  readonly month: string;
  readonly code: string;
  readonly value: number;
  readonly records: number;
}

/** One present district, or several that only their sum can be compared with. */
export interface DistrictRow {
  readonly districts: readonly DistrictReference[];
  /** Codes under which the records were counted; more than the present ones after a reform. */
  readonly codes: readonly string[];
  readonly value: number;
  readonly records: number;
}

/**
 * A series by the districts of one day. What was counted before a reform goes to the successor; where a district was
 * divided and no share was published, nothing is estimated: the districts that exchanged territory stand in one row.
 * Without counts from before the reform they stand apart.
 */
export function restateSeries(
  cells: readonly DistrictCell[],
  on: string,
  successions: readonly DistrictSuccessionReference[] = districtSuccessions,
): DistrictRow[] {
  const present = presentOn(on);
  const reforms = [...new Set(successions.map((one) => one.on).filter((day) => day <= on))].sort();
  const row = new Map<string, string>();
  const find = (code: string): string => {
    const up = row.get(code) ?? code;
    return up === code ? code : find(up);
  };
  const counted = cells.map((cell) => ({ cell, home: homes(cell, reforms, on, successions) }));
  for (const { home } of counted) for (const code of home) row.set(find(code), find(home[0] as string));

  const rows = new Map<
    string,
    { districts: DistrictReference[]; codes: Set<string>; value: number; records: number }
  >();
  for (const district of present) {
    const key = find(district.code);
    const entry = rows.get(key) ?? { districts: [], codes: new Set<string>(), value: 0, records: 0 };
    entry.districts.push(district);
    entry.codes.add(district.code);
    rows.set(key, entry);
  }
  for (const { cell, home } of counted) {
    const entry = rows.get(find(home[0] as string));
    if (!entry) continue;
    entry.codes.add(cell.code);
    entry.value += cell.value;
    entry.records += cell.records;
  }
  return [...rows.values()].map(({ codes, value, ...rest }) => ({
    ...rest,
    value: Math.round(value * 100) / 100,
    codes: [...codes].sort(),
  }));
}

/** Districts of the day in official order, then the zones, which report for themselves. */
function presentOn(on: string): DistrictReference[] {
  const zones = districts.filter(
    ({ kind, validFrom, validTo }) =>
      kind === 'functional-zone' && (!validFrom || validFrom <= on) && (!validTo || on < validTo),
  );
  return [...districtsOn(on), ...zones];
}

/** Present districts among which a cell's records lie. The month of a reform still belongs to the time before it. */
function homes(
  cell: DistrictCell,
  reforms: readonly string[],
  on: string,
  successions: readonly DistrictSuccessionReference[],
): readonly string[] {
  const later = reforms.filter((day) => day.slice(0, 7) >= cell.month);
  const due = successions.filter((one) => later.includes(one.on));
  const [found] = restate(new Map([[cell.code, 1]]), on, due);
  return found && found.districts.length > 0 ? found.districts : [cell.code];
}

/** Codes of the register that are neither a district of that day nor known at all stand outside of the table. */
export const isPlaced = (code: string): boolean => districts.some((district) => district.code === code);
