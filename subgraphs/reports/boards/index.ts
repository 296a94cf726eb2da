import { defineSlice } from '@hub/kit';
import { BoardResolver, KeyTaskFiguresResolver } from './board.resolver.ts';
import { PlanBoardRowType, PlanBoardType, ReportCoverageType } from './board.type.ts';
import { FigureType } from './figure.type.ts';

export { loadBoard, type Sum, sourceOf } from './board.service.ts';
export type { PlanBoardType } from './board.type.ts';
export { type Cell, cell, discloseColumn } from './figure.rules.ts';
export { FigureType, toFigure } from './figure.type.ts';

/** The board of a plan (工作方案看板): tasks by indicators, each number open to its records. */
export const boardsSlice = defineSlice({
  name: 'boards',
  resolvers: [BoardResolver, KeyTaskFiguresResolver],
  types: [PlanBoardType, PlanBoardRowType, ReportCoverageType, FigureType],
});
