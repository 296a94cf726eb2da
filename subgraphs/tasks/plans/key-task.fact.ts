import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { UnitPart } from '../assignments/index.ts';
import { keyTaskAmended } from '../contract/facts.ts';
import { type KeyTask, PlanCategory } from '../key-tasks/index.ts';
import { TaskTarget } from '../targets/index.ts';
import { Plan } from './plan.entity.ts';

export interface KeyTaskState {
  plan: Plan;
  category: PlanCategory;
  task: KeyTask;
  parts: readonly UnitPart[];
  targets: readonly TaskTarget[];
}

/** The whole task as it is told to the other services. */
export function keyTaskFact({ plan, category, task, parts, targets }: KeyTaskState) {
  return {
    keys: { keyTask: task.id, plan: plan.id, unit: task.leadUnitId ?? null },
    payload: {
      keyTaskId: task.id,
      planId: plan.id,
      planYear: plan.year,
      documentNumber: plan.documentNumber,
      number: task.number,
      text: task.text,
      categoryNumber: category.number,
      categoryName: category.name,
      leadUnitId: task.leadUnitId ?? null,
      leadName: task.leadName,
      coUnits: parts.filter(({ role }) => role === 'CO').map(({ unitId, name }) => ({ unitId, name })),
      targets: targets.map(({ id, text, value, unit }) => ({
        targetId: id,
        text,
        value: value ?? null,
        unit: unit ?? null,
      })),
    },
  };
}

/** Tells the whole task as it is now, after its units or its days changed. */
export async function tellAmended(em: SqlEntityManager, task: KeyTask, parts: readonly UnitPart[]): Promise<void> {
  const plan = await em.findOneOrFail(Plan, { id: task.planId });
  const category = await em.findOneOrFail(PlanCategory, { id: task.categoryId });
  const targets = await em.find(TaskTarget, { keyTaskId: task.id }, { orderBy: { number: 'asc' } });
  await writeFact(em, keyTaskAmended, keyTaskFact({ plan, category, task, parts, targets }));
}
