import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { DataGrantRow, PartnerAgencyRow } from './partner-agency.entity.ts';
import { DataGrantResolver, PartnerAgencyResolver } from './partner-agency.resolver.ts';
import { loadPartnerAgencies } from './partner-agency.service.ts';
import { PartnerAgency } from './partner-agency.type.ts';

export { stateOn } from './data-grant.rules.ts';
export { DataGrantRow, PartnerAgencyRow } from './partner-agency.entity.ts';

/** Partner agencies (伙伴单位) and the grants under which they read. */
export const partnerAgencies = defineSlice({
  name: 'partner-agencies',
  entities: [PartnerAgencyRow, DataGrantRow],
  resolvers: [PartnerAgencyResolver, DataGrantResolver],
  types: [PartnerAgency],
  references: [
    reference<PartnerAgency>('PartnerAgency', { key: 'id', load: loadPartnerAgencies, readable: rowLevelSecurity }),
  ],
});
