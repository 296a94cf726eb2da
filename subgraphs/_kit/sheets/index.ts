export { CellFault, dayOf, oneOf, plainOf, textOf, wholeOf } from './cells.ts';
export type { SheetColumn, SheetNoun, Verdict } from './noun.ts';
export { sheetResolver } from './sheet.resolver.ts';
