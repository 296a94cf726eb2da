import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { ServiceRecord } from './service-record.entity.ts';
import { ServiceRecordResolver } from './service-record.resolver.ts';
import { type ServiceRecordType, toServiceRecord } from './service-record.type.ts';
import {
  KeyTaskServiceResolver,
  OrgUnitServiceResolver,
  PersonServiceResolver,
  ServiceTotalsResolver,
  VolunteerServiceResolver,
} from './service-totals.resolver.ts';

/** What volunteers did, when, for which task (志愿服务记录). */
export const serviceRecords = defineSlice({
  name: 'service-records',
  entities: [ServiceRecord],
  resolvers: [
    ServiceRecordResolver,
    ServiceTotalsResolver,
    KeyTaskServiceResolver,
    PersonServiceResolver,
    OrgUnitServiceResolver,
    VolunteerServiceResolver,
  ],
  references: [
    reference<ServiceRecordType>('ServiceRecord', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (keys, ctx) => {
        const rows = await ctx.read((em) => em.find(ServiceRecord, { id: { $in: [...keys] } }));
        return new Map(rows.map((row) => [row.id, toServiceRecord(row)]));
      },
    }),
  ],
});
