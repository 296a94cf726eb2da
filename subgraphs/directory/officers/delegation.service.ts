import { chinaDay, type HubContext, hubError, make, newId, refuse, viewerId } from '@hub/kit';
import { standingUnit } from '../org-units/index.ts';
import { DelegationRow, OfficerRow } from './officer.entity.ts';
import { tellOfficer } from './officer.facts.ts';
import type { DelegateUnitInput } from './officer.input.ts';
import { DELEGATION_DAYS, delegationFault, delegationHolds } from './officer.rules.ts';
import { refuseLeft } from './officer.service.ts';
import { Delegation } from './officer.type.ts';

export const toDelegation = (row: DelegationRow): Delegation =>
  make(Delegation, {
    id: row.id,
    fromDay: row.fromDay,
    toDay: row.toDay,
    reason: row.reason,
    holds: delegationHolds({ fromDay: row.fromDay, toDay: row.toDay, endedAt: row.endedAt ?? null }, chinaDay()),
    endedAt: row.endedAt ?? null,
    unitId: row.unitId,
  });

export async function delegationsOf(ctx: HubContext, officerId: string): Promise<Delegation[]> {
  const rows = await ctx
    .loader<string, DelegationRow[]>('delegations', async (ids, em) => {
      const found = await em.find(
        DelegationRow,
        { officerId: { $in: [...ids] } },
        { orderBy: { fromDay: 'desc', id: 'asc' } },
      );
      return Map.groupBy(found, (row) => row.officerId);
    })
    .load(officerId);
  return (rows ?? []).map(toDelegation);
}

const faults = {
  BACKWARDS: { zh: '截止日期早于起始日期。', en: 'The last day is before the first.' },
  IN_PAST: { zh: '代管期已过。', en: 'The period is over.' },
  TOO_LONG: {
    zh: `代管期不超过 ${DELEGATION_DAYS} 天，更长的应办理调动。`,
    en: `A delegation covers ${DELEGATION_DAYS} days at most; longer ones are transfers.`,
  },
} as const;

export function delegateUnit(ctx: HubContext, input: DelegateUnitInput): Promise<Delegation> {
  const { idempotencyKey, ...content } = input;
  return ctx
    .once(idempotencyKey, 'delegateUnit', content, async (em) => {
      const officer = await em.findOne(OfficerRow, { id: input.officerId });
      if (!officer) throw hubError.notFound({ zh: '没有这位人员。', en: 'There is no such officer.' });
      if (officer.state === 'LEFT') refuseLeft();
      if (ctx.viewer.kind === 'officer' && ctx.viewer.id === officer.id) {
        refuse(
          'NOT_ONESELF',
          { zh: '不能给本人设置代管。', en: 'Nobody delegates to themselves.' },
          { field: 'officerId' },
        );
      }
      const fault = delegationFault(input.fromDay, input.toDay, chinaDay());
      if (fault) refuse(fault, faults[fault], { field: 'toDay' });
      await standingUnit(em, input.unitId, input.fromDay, 'unitId');
      if (officer.unitId === input.unitId) {
        refuse(
          'OWN_UNIT',
          { zh: '该机构即其所属机构。', en: 'The officer belongs to that unit.' },
          { field: 'unitId' },
        );
      }
      const overlapping = await em.findOne(DelegationRow, {
        officerId: officer.id,
        unitId: input.unitId,
        endedAt: null,
        fromDay: { $lte: input.toDay },
        toDay: { $gte: input.fromDay },
      });
      if (overlapping) {
        refuse(
          'OVERLAP',
          { zh: '该期间已有代管。', en: 'There is a delegation in that period.' },
          { field: 'fromDay', details: { id: overlapping.id } },
        );
      }
      const row = em.create(DelegationRow, {
        id: newId(),
        officerId: officer.id,
        unitId: input.unitId,
        fromDay: input.fromDay,
        toDay: input.toDay,
        reason: input.reason,
        createdBy: viewerId(ctx.viewer),
      });
      await em.persist(row).flush();
      await tellOfficer(em, officer, 'delegated');
      return row.id;
    })
    .then((id) => getDelegation(ctx, id));
}

export function endDelegation(ctx: HubContext, id: string): Promise<Delegation> {
  return ctx.write(async (em) => {
    const row = await em.findOne(DelegationRow, { id });
    if (!row) throw hubError.notFound();
    if (row.endedAt) return toDelegation(row);
    row.endedAt = new Date();
    row.endedBy = viewerId(ctx.viewer);
    await em.flush();
    const officer = await em.findOneOrFail(OfficerRow, { id: row.officerId });
    await tellOfficer(em, officer, 'delegation-ended');
    return toDelegation(row);
  });
}

function getDelegation(ctx: HubContext, id: string): Promise<Delegation> {
  return ctx.read(async (em) => toDelegation(await em.findOneOrFail(DelegationRow, { id })));
}
