import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { SupervisionSlip } from './supervision-slip.entity.ts';
import { SupervisionSlipResolver } from './supervision-slip.resolver.ts';
import { type SupervisionSlipType, toSlip } from './supervision-slip.type.ts';

export { escalateOverdueSlips } from './escalation.service.ts';
export { SupervisionSlip } from './supervision-slip.entity.ts';
export { slipLoader } from './supervision-slip.service.ts';
export { SupervisionSlipType, toSlip } from './supervision-slip.type.ts';

/** Supervision slips (督办单): issued, answered, accepted or given back, put before the leaders when late, closed. */
export const supervisionSlips = defineSlice({
  name: 'supervision-slips',
  entities: [SupervisionSlip],
  resolvers: [SupervisionSlipResolver],
  references: [
    reference<SupervisionSlipType>('SupervisionSlip', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(SupervisionSlip, { id: { $in: [...ids] } })).map((row) => [row.id, toSlip(row)])),
        ),
    }),
  ],
});
