import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { FindingResolver, InspectionFindingsResolver } from './finding.resolver.ts';
import { Inspection, InspectionFinding } from './inspection.entity.ts';
import { InspectionResolver } from './inspection.resolver.ts';
import { type FindingType, type InspectionType, toFinding, toInspection } from './inspection.type.ts';

/** Inspections (调研督导): notice, visit, findings, rectification by the unit, verification by somebody else, closed. */
export const inspections = defineSlice({
  name: 'inspections',
  entities: [Inspection, InspectionFinding],
  resolvers: [InspectionResolver, FindingResolver, InspectionFindingsResolver],
  references: [
    reference<InspectionType>('Inspection', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(Inspection, { id: { $in: [...ids] } })).map((row) => [row.id, toInspection(row)])),
        ),
    }),
    reference<FindingType>('InspectionFinding', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map(
              (await em.find(InspectionFinding, { id: { $in: [...ids] } })).map((row) => [row.id, toFinding(row)]),
            ),
        ),
    }),
  ],
});
