import { type HubContext, viewerId } from '@hub/kit';
import { giveNotice } from '@hub/kit/notices';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { noticeGiven } from '../contract/facts.ts';
import type { Told } from './notice.rules.ts';
import { type Step, type Stepped, steps } from './step.rules.ts';

/** `officer:<id>` as the outbox has it. */
const officerOf = (actor: string | null): string | null =>
  actor?.startsWith('officer:') ? actor.slice('officer:'.length) : null;

/** Tells of a step, in the transaction that takes it. */
export async function tellStep<Name extends Step>(
  ctx: HubContext,
  em: SqlEntityManager,
  step: Name,
  record: Stepped<Name>,
): Promise<void> {
  const teller = steps[step] as (record: Stepped<Name>) => Told;
  await give(em, teller(record), viewerId(ctx.viewer), new Date());
}

export async function give(em: SqlEntityManager, told: Told, actor: string | null, at: Date): Promise<void> {
  const { keyTaskId, about, holders, officerIds = [], urgent = false, dueOn = null, ...rest } = told;
  await giveNotice(
    em,
    noticeGiven,
    {
      ...rest,
      about: about?.slice(0, 400) ?? (keyTaskId ? await taskLine(em, keyTaskId) : null),
      urgent,
      dueOn,
      to: { officerIds, holders },
      byOfficerId: officerOf(actor),
    },
    at,
  );
}

async function taskLine(em: SqlEntityManager, keyTaskId: string): Promise<string | null> {
  const [task] = await em.execute<{ number: number; text: string }[]>(
    'select number, text from key_task where id = ?',
    [keyTaskId],
  );
  return task ? `${task.number}. ${task.text}`.slice(0, 400) : null;
}
