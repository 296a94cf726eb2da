import { describe, expect, it } from 'vitest';
import { type UnitRow, unitTree, withAncestors } from './tree.ts';

const department = { code: 'department', name: '部室', nameEn: 'Department' };
const district = { code: 'district-association', name: '区县科协', nameEn: 'District association' };
const unit = (id: string, order: number, kind: UnitRow['kind'], parent?: string): UnitRow => ({
  id,
  name: `机构${id}`,
  nameEn: `Unit ${id}`,
  order,
  state: 'STANDING',
  kind,
  parent: parent ? { id: parent } : null,
});

describe('tree of org units', () => {
  const top = unit('top', 0, { code: 'association', name: '科协', nameEn: 'Association' });
  const units = [unit('b', 2, department, 'top'), unit('d', 1, district, 'top'), top, unit('a', 1, department, 'top')];

  it('stands in official order, whatever order the answer had, grouped by kind', () => {
    const [root] = unitTree(units);
    expect(root?.unit.id).toBe('top');
    const department = root?.kinds.find((kind) => kind.code === 'department');
    expect(department?.branches.map((branch) => branch.unit.id)).toEqual(['a', 'b']);
    expect(root?.kinds.map((kind) => kind.code).sort()).toEqual(['department', 'district-association']);
  });

  it('loses no unit whose parent is not there on that day', () => {
    expect(unitTree([unit('x', 1, department, 'gone')]).map((branch) => branch.unit.id)).toEqual(['x']);
  });

  it('does not hang on a unit that names itself as parent', () => {
    expect(unitTree([unit('x', 1, department, 'x')]).map((branch) => branch.unit.id)).toEqual(['x']);
  });

  it('keeps what is above a unit that was searched for', () => {
    expect(
      withAncestors(units, '机构b')
        .map((one) => one.id)
        .sort(),
    ).toEqual(['b', 'top']);
    expect(
      withAncestors(units, 'unit D')
        .map((one) => one.id)
        .sort(),
    ).toEqual(['d', 'top']);
    expect(withAncestors(units, '  ')).toHaveLength(4);
    expect(withAncestors(units, '没有')).toEqual([]);
  });
});
