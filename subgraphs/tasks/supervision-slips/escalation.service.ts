import { addWorkingDays, isWorkingDay } from '@hub/directory/contract/working-days';
import { chinaDay, type DailyJob, type HubContext, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { slipEscalated } from '../contract/supervision-facts.ts';
import { getStandingTask, withdrawnTaskIds } from '../key-tasks/index.ts';
import { SupervisionSlip } from './supervision-slip.entity.ts';
import type { SupervisionSlipStepInput } from './supervision-slip.inputs.ts';
import { checkEscalation, RED_WITHIN, slipDaysLate } from './supervision-slip.rules.ts';
import { slipFact, slipStep, supervisingOnly } from './supervision-slip.service.ts';

/** No answer in time: the supervising unit does not wait for the hub's own look. */
export async function escalateSlip(ctx: HubContext, input: SupervisionSlipStepInput): Promise<SupervisionSlip> {
  return slipStep(ctx, input, async (slip, em) => {
    officerActingFor(ctx, slip.supervisingUnitId, supervisingOnly);
    await getStandingTask(em, slip.keyTaskId);
    await escalate(em, slip, chinaDay(), viewerId(ctx.viewer));
  });
}

/**
 * Each working day the hub itself escalates what is late: yellow becomes red, red that missed its last term is put
 * before the leaders. What was escalated is not late any more, or carries its day, so that a second look changes nothing.
 */
export const escalateOverdueSlips: DailyJob = {
  name: 'escalate-overdue-slips',
  async run(em, today) {
    if (!isWorkingDay(today)) return 0;
    const late = await em.find(SupervisionSlip, {
      keyTaskId: { $nin: await withdrawnTaskIds(em) },
      state: { $in: ['ISSUED', 'RETURNED'] },
      dueOn: { $lt: today },
      escalatedOn: null,
    });
    for (const slip of late) await escalate(em, slip, today, 'service:tasks');
    await em.flush();
    return late.length;
  },
};

/** Yellow becomes red with a last term; red is put before the leaders. */
export async function escalate(em: SqlEntityManager, slip: SupervisionSlip, today: string, by: string): Promise<void> {
  const { state, colour, dueOn } = slip;
  const to = checkEscalation({ state, colour, dueOn, escalatedOn: slip.escalatedOn ?? null }, today);
  const daysLate = slipDaysLate({ state, dueOn, firstAnsweredOn: null }, today);
  if (to === 'RED') {
    const renewed = addWorkingDays(today, RED_WITHIN);
    Object.assign(slip, { colour: 'RED', reddenedOn: today, reddenedBy: by, dueOn: renewed });
  } else {
    Object.assign(slip, { escalatedOn: today, escalatedBy: by });
  }
  const { keys, payload } = slipFact(slip);
  await writeFact(em, slipEscalated, { keys, payload: { ...payload, daysLate, to } });
}
