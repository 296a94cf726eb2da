import type { HubContext } from '@hub/kit';
import { listIndicators } from '../indicators/index.ts';
import { readSources } from '../sources/index.ts';
import { sourceOf, sumByTask } from './board.service.ts';
import { cell, SMALLEST_CELL, suppressed } from './figure.rules.ts';
import { type FigureType, toFigure } from './figure.type.ts';

/** Figures of the tasks that one request asks for, read together. */
export async function figuresOfTask(ctx: HubContext, taskId: string): Promise<FigureType[] | null> {
  const loader = ctx.loader<string, FigureType[]>('figures of key tasks', async (ids, em) => {
    const columns = (await listIndicators(em)).filter((indicator) => indicator.onBoard);
    const sources = await readSources(em, new Date());
    const sums = await sumByTask(em, ids, columns, {});
    return new Map(
      ids.map((id) => [
        id,
        columns.map((column) => {
          const shown = cell(sums.get(`${id}:${column.code}`), sourceOf(sources, column));
          // No total is shown beside these, so a small one gives nothing else away.
          const hide = ctx.viewer.kind !== 'officer' && shown.records !== null && shown.records < SMALLEST_CELL;
          return toFigure(column, hide ? suppressed : shown, ctx.viewer.kind === 'officer' ? { task: id } : null);
        }),
      ]),
    );
  });
  return loader.load(taskId);
}
