/** What the tree needs of a unit. */
export interface UnitRow {
  id: string;
  name: string;
  nameEn: string;
  order: number;
  state: string;
  kind: { code: string; name: string; nameEn: string };
  parent?: { id: string } | null;
}

export interface UnitBranch<Unit extends UnitRow> {
  unit: Unit;
  /** Units below, by kind, each in official order. */
  kinds: { code: string; name: string; nameEn: string; branches: UnitBranch<Unit>[] }[];
}

/**
 * The units as a tree in official order. A unit whose parent is not in the list (ended on that day, or filtered out)
 * stands at the top, so that no unit is lost.
 */
export function unitTree<Unit extends UnitRow>(units: readonly Unit[]): UnitBranch<Unit>[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parent && known.has(unit.parent.id) && unit.parent.id !== unit.id ? unit.parent.id : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const branch = (unit: Unit): UnitBranch<Unit> => {
    const children = inOrder(below.get(unit.id) ?? []);
    const codes = [...new Set(children.map((child) => child.kind.code))];
    return {
      unit,
      kinds: codes.map((code) => {
        const own = children.filter((child) => child.kind.code === code);
        const { name, nameEn } = own[0]?.kind ?? { name: code, nameEn: code };
        return { code, name, nameEn, branches: own.map(branch) };
      }),
    };
  };
  return inOrder(below.get(null) ?? []).map(branch);
}

const inOrder = <Unit extends UnitRow>(units: readonly Unit[]): Unit[] =>
  [...units].sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'zh-CN'));

/** Units whose name holds the words, with everything above them, so that their place stays in sight. */
export function withAncestors<Unit extends UnitRow>(units: readonly Unit[], words: string): Unit[] {
  const needle = words.trim().toLowerCase();
  if (!needle) return [...units];
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<string>();
  for (const unit of units) {
    if (!`${unit.name} ${unit.nameEn}`.toLowerCase().includes(needle)) continue;
    let at: Unit | undefined = unit;
    while (at && !kept.has(at.id)) {
      kept.add(at.id);
      at = at.parent ? byId.get(at.parent.id) : undefined;
    }
  }
  return units.filter((unit) => kept.has(unit.id));
}
