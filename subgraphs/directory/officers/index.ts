import { defineSlice, reference, rowLevelSecurity, rule } from '@hub/kit';
import { sheetResolver } from '@hub/kit/sheets';
import { DelegationRow, OfficerIdentityRow, OfficerRoleRow, OfficerRow, RoleRow } from './officer.entity.ts';
import { DelegationResolver, OfficerResolver, UnitOfficersResolver } from './officer.resolver.ts';
import { loadOfficers } from './officer.service.ts';
import { Officer } from './officer.type.ts';
import { officerSheet } from './officer-sheet.ts';

export { catalogue } from './catalogue.ts';
export { DelegationRow, OfficerIdentityRow, OfficerRoleRow, OfficerRow, RoleRow } from './officer.entity.ts';
export { type DelegationPeriod, delegationHolds } from './officer.rules.ts';
export { findOfficer } from './officer.service.ts';
export { Officer } from './officer.type.ts';
export { type Reach, reachOf, rightsOf } from './role.rules.ts';

/** Officers (人员): their unit, state, roles, rights in words, sign-in identities and delegations. */
export const officers = defineSlice({
  name: 'officers',
  entities: [OfficerRow, OfficerIdentityRow, RoleRow, OfficerRoleRow, DelegationRow],
  resolvers: [
    OfficerResolver,
    DelegationResolver,
    UnitOfficersResolver,
    sheetResolver(officerSheet, rule.privilege('directory/officers.manage')),
  ],
  types: [Officer],
  references: [reference<Officer>('Officer', { key: 'id', load: loadOfficers, readable: rowLevelSecurity })],
});
