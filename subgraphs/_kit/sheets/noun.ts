import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { HubContext } from '../context.ts';
import type { ReadCell } from '../office/index.ts';
import type { Words } from '../viewer.ts';

/** One column of the sheet and the input field it becomes. */
export interface SheetColumn<Lists> {
  /** The field of the input that one makes by hand; a refusal of that field is told in this column. */
  readonly field: string;
  readonly title: Words;
  /** What to write, in words; also what a cell is told that does not keep to it. */
  readonly hint: Words;
  readonly required?: boolean;
  readonly width?: number;
  readonly example: (lists: Lists) => string;
  /** What the cell may hold, for the list in the template. */
  readonly allowed?: (lists: Lists) => readonly string[];
  /** Throws a `CellFault` for what it cannot be. */
  readonly read: (cell: ReadCell | undefined, lists: Lists) => unknown;
}

export type Verdict = 'NEW' | 'CHANGED' | 'SAME';

/**
 * A noun that may come as a sheet. `apply` is the verb that makes one by hand, with its rules and rights, inside the
 * transaction of the whole sheet: a dry run does all of it and takes it back.
 */
export interface SheetNoun<Input extends object, Lists> {
  /** As the API calls it: `Activity`. */
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly SheetColumn<Lists>[];
  readonly input: new () => Input;
  readonly lists: (ctx: HubContext, em: SqlEntityManager) => Promise<Lists>;
  /** Two rows with the same one say the same thing twice. */
  readonly sameAs: (input: Input) => string;
  /** How the preview calls the row. */
  readonly label: (input: Input) => string;
  readonly apply: (ctx: HubContext, em: SqlEntityManager, input: Input) => Promise<Verdict>;
}
