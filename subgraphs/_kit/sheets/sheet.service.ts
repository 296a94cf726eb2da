import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validate } from 'class-validator';
import type { HubContext } from '../context.ts';
import { ConflictError, HubError, RefusalError, refuse } from '../errors.ts';
import type { ReadRow } from '../office/index.ts';
import { make } from '../results.ts';
import type { Words } from '../viewer.ts';
import { CellFault, textOf } from './cells.ts';
import { errorFileOf, templateOf } from './files.ts';
import type { SheetColumn, SheetNoun } from './noun.ts';
import { type SheetFile, SheetImport, SheetPreview, SheetProblem, SheetRow, SheetVerdict } from './sheet.type.ts';
import { type SheetTable, tableOf } from './table.ts';

/** Thrown to take back what a dry run did. */
class TakenBack extends Error {
  readonly rows: SheetRow[];
  constructor(rows: SheetRow[]) {
    super('a dry run');
    this.rows = rows;
  }
}

export const sheetTemplate = <Input extends object, Lists>(
  ctx: HubContext,
  noun: SheetNoun<Input, Lists>,
): Promise<SheetFile> => ctx.read(async (em) => templateOf(noun, await noun.lists(ctx, em), ctx.lang));

/** Does everything that the import would do, row by row, and takes it back. */
export async function previewSheet<Input extends object, Lists>(
  ctx: HubContext,
  noun: SheetNoun<Input, Lists>,
  content: string,
): Promise<SheetPreview> {
  const file = Buffer.from(content, 'base64');
  let table: SheetTable | null = null;
  try {
    await ctx.write(async (em) => {
      const lists = await noun.lists(ctx, em);
      table = tableOf(file, noun.columns, lists);
      throw new TakenBack(await applied(ctx, em, noun, table, lists));
    });
  } catch (error) {
    if (!(error instanceof TakenBack) || !table) throw error;
    const { rows } = error;
    const wrong = rows.some(({ verdict }) => verdict === SheetVerdict.ERROR);
    return make(SheetPreview, { rows, errorFile: wrong ? await errorFileOf(noun, table, rows, ctx.lang) : null });
  }
  throw new Error('a dry run ended without its result');
}

/** All rows or none: half a sheet in the hub would leave the officer to find out which half. */
export async function importSheet<Input extends object, Lists>(
  ctx: HubContext,
  noun: SheetNoun<Input, Lists>,
  { content, idempotencyKey }: { content: string; idempotencyKey?: string | null },
): Promise<SheetImport> {
  const file = Buffer.from(content, 'base64');
  const digest = createHash('sha256').update(file).digest('hex');
  const counts = await ctx.once(idempotencyKey, `import${noun.name}Sheet`, { digest }, async (em) => {
    const lists = await noun.lists(ctx, em);
    const rows = await applied(ctx, em, noun, tableOf(file, noun.columns, lists), lists);
    const count = (one: SheetVerdict) => rows.filter(({ verdict }) => verdict === one).length;
    const errors = count(SheetVerdict.ERROR);
    if (errors > 0) {
      refuse(
        'SHEET_HAS_ERRORS',
        { zh: `有 ${errors} 行有误，整个文件没有导入。`, en: `${errors} rows have errors; nothing was imported.` },
        { field: 'content', details: { rows: rows.filter(({ problems }) => problems.length).map(({ row }) => row) } },
      );
    }
    return [SheetVerdict.NEW, SheetVerdict.CHANGED, SheetVerdict.SAME].map(count).join('/');
  });
  const [made = 0, changed = 0, same = 0] = counts.split('/').map(Number);
  return make(SheetImport, { made, changed, same });
}

async function applied<Input extends object, Lists>(
  ctx: HubContext,
  em: SqlEntityManager,
  noun: SheetNoun<Input, Lists>,
  table: SheetTable,
  lists: Lists,
): Promise<SheetRow[]> {
  const seen = new Map<string, number>();
  const rows: SheetRow[] = [];
  for (const read of table.rows) {
    const { input, problems } = await inputOf(noun, table, read, lists);
    const first = textOf(read.cells[table.places.get(noun.columns[0]?.field ?? '') ?? 0]) ?? '';
    const row = make(SheetRow, { row: read.row, label: first, verdict: SheetVerdict.ERROR, problems });
    rows.push(row);
    if (problems.length) continue;
    row.label = noun.label(input);
    const same = noun.sameAs(input);
    const earlier = seen.get(same);
    if (earlier !== undefined) {
      const words = { zh: `与第 ${earlier} 行重复。`, en: `The same as row ${earlier}.` };
      problems.push(problemOf(noun.columns, noun.columns[0]?.field, 'TWICE_IN_SHEET', words, ctx));
      continue;
    }
    seen.set(same, read.row);
    try {
      row.verdict = SheetVerdict[await noun.apply(ctx, em, input)];
      // What the row touched is written: looking it all through again at every row would cost the square of the rows.
      em.clear();
    } catch (error) {
      problems.push(refused(noun.columns, error, ctx));
    }
  }
  return rows;
}

async function inputOf<Input extends object, Lists>(
  noun: SheetNoun<Input, Lists>,
  { places }: SheetTable,
  { cells }: ReadRow,
  lists: Lists,
): Promise<{ input: Input; problems: SheetProblem[] }> {
  const input = new noun.input();
  const problems: SheetProblem[] = [];
  for (const column of noun.columns) {
    const { field, required, read, hint } = column;
    const cell = cells[places.get(field) ?? -1];
    try {
      if (cell?.formula) {
        throw new CellFault('FORMULA', {
          zh: '是公式，请粘贴为数值。',
          en: 'This is a formula; paste its value instead.',
        });
      }
      const value = read(cell, lists) ?? null;
      if (value === null && required)
        throw new CellFault('REQUIRED', { zh: `必填：${hint.zh}`, en: `Required: ${hint.en}` });
      Object.assign(input, { [field]: value });
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      problems.push(problemOf(noun.columns, field, error.code, error.words, undefined, error.suggestion));
    }
  }
  if (problems.length) return { input, problems };
  for (const { property } of await validate(input)) {
    const column = noun.columns.find(({ field }) => field === property);
    if (!column) continue;
    const words = { zh: `不符合要求：${column.hint.zh}`, en: `Not as required: ${column.hint.en}` };
    problems.push(problemOf(noun.columns, property, 'INVALID_INPUT', words));
  }
  return { input, problems };
}

function problemOf<Lists>(
  columns: readonly SheetColumn<Lists>[],
  field: string | undefined,
  code: string,
  words: Words,
  ctx?: HubContext,
  suggestion: string | null = null,
): SheetProblem {
  const column = columns.find((one) => one.field === field);
  return make(SheetProblem, {
    field: column?.field ?? null,
    column: column?.title[ctx?.lang ?? 'zh'] ?? null,
    code,
    message: words.en,
    messageZh: words.zh,
    suggestion,
  });
}

/** What the verb said; anything that is no rule's word stops the whole sheet. */
function refused<Lists>(columns: readonly SheetColumn<Lists>[], error: unknown, ctx: HubContext): SheetProblem {
  if (error instanceof RefusalError) return problemOf(columns, error.field, error.code, error.words, ctx);
  if (error instanceof HubError && error.code !== 'INTERNAL' && error.code !== 'UNAVAILABLE') {
    const field = error.extensions.field;
    return problemOf(columns, typeof field === 'string' ? field : 'unitId', error.code, error.words, ctx);
  }
  if (error instanceof ConflictError) {
    const words = { zh: '刚刚被他人修改，请重新读取。', en: 'Changed by somebody just now; read it again.' };
    return problemOf(columns, undefined, 'CONFLICT', words, ctx);
  }
  throw error;
}
