import { chinaDay, type HubContext, holds, make } from '@hub/kit';
import { OrgUnit } from '../stubs.ts';
import { TaskTodo, type TaskTodoKind } from './todo.type.ts';

interface Row<Kind> {
  kind: Kind;
  /** What the to-do is of, where that is not the record whose page shows it. */
  key?: string;
  record: string;
  version: number;
  task?: string | null;
  unit: string;
  title: string;
  due: string | null;
  reminded?: string | null;
}

/**
 * To-dos out of one statement with the officer's units, the officer and the day as its parameters. Each kind needs a
 * privilege; they come in the order in which the kinds are named, the earliest day first.
 */
export async function todosFrom<Kind extends TaskTodoKind>(
  ctx: HubContext,
  statement: string,
  needs: Readonly<Record<Kind, string>>,
): Promise<TaskTodo[]> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') return [];
  const order = Object.keys(needs) as Kind[];
  const asked = [viewer.units.join(','), viewer.id, chinaDay()];
  const rows = await ctx.read((em) => em.execute<Row<Kind>[]>(statement, asked));
  return rows
    .filter((row) => holds(viewer, needs[row.kind]))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
    .map(({ kind, record, key = record, version, task = null, unit, title, due, reminded = null }) =>
      make(TaskTodo, {
        id: `${kind}:${key}`,
        kind,
        recordId: record,
        version,
        unit: make(OrgUnit, { id: unit }),
        month: null,
        title,
        dueOn: due,
        remindedOn: reminded,
        keyTaskId: task,
      }),
    );
}
