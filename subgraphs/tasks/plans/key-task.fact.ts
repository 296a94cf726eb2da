import type { UnitPart } from '../assignments/index.ts';
import type { KeyTask, PlanCategory } from '../key-tasks/index.ts';
import type { TaskTarget } from '../targets/index.ts';
import type { Plan } from './plan.entity.ts';

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
