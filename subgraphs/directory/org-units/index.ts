import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { OrgUnitKindRow, OrgUnitNameRow, OrgUnitRow, OrgUnitSuccessionRow } from './org-unit.entity.ts';
import { OrgUnitResolver, OrgUnitSuccessionResolver } from './org-unit.resolver.ts';
import { loadOrgUnits } from './org-unit.service.ts';
import { OrgUnit } from './org-unit.type.ts';

export { OrgUnitRow, OrgUnitSuccessionRow } from './org-unit.entity.ts';
export { predecessorsOn, type Succession, successorsOn, unitState } from './org-unit.rules.ts';
export { findOrgUnit, standingUnit } from './org-unit.service.ts';
export { OrgUnit } from './org-unit.type.ts';
export { requireUscc } from './uscc.service.ts';

/** Org units (机构): names, order, validity, who took over from whom. */
export const orgUnits = defineSlice({
  name: 'org-units',
  entities: [OrgUnitRow, OrgUnitKindRow, OrgUnitNameRow, OrgUnitSuccessionRow],
  resolvers: [OrgUnitResolver, OrgUnitSuccessionResolver],
  types: [OrgUnit],
  references: [reference<OrgUnit>('OrgUnit', { key: 'id', load: loadOrgUnits, readable: rowLevelSecurity })],
});
