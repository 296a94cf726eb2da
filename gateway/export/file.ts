import type { Lang, Viewer } from '@hub/kit';
import { docx, type FileColumn, type OfficialDocument, shownOf, widthOf, xlsx } from '@hub/kit/office';
import { type Cell, cellOf, type GapWords, gapOf, type Order } from './order.ts';
import type { PageOfRows } from './pages.ts';

/** Rows of one file. A workbook is written as rows come; a document is put together first. */
export const mostRows = { xlsx: 20_000, docx: 2_000 } as const;

const words = {
  zh: {
    gaps: { forbidden: '（无权查看）', unavailable: '（暂缺）' } satisfies GapWords,
    all: '查询条件：全部',
    filters: (text: string) => `查询条件：${text}`,
    asOf: (at: string, who: string) => `截至 ${at}（北京时间）　导出人：${who}`,
    cut: (n: number) => `仅导出前 ${n} 条，请缩小查询范围后再导出其余部分。`,
    count: (n: number) => `共 ${n} 条`,
    colon: '：',
    comma: '；',
  },
  en: {
    gaps: { forbidden: '(no right to see)', unavailable: '(missing)' } satisfies GapWords,
    all: 'Filters: none',
    filters: (text: string) => `Filters: ${text}`,
    asOf: (at: string, who: string) => `As of ${at} (China)   Exported by: ${who}`,
    cut: (n: number) => `Only the first ${n} rows; narrow the filters for the others.`,
    count: (n: number) => `${n} rows`,
    colon: ': ',
    comma: '; ',
  },
} as const;

export interface FileOrder {
  readonly order: Order;
  readonly viewer: Viewer & { kind: 'officer' };
  readonly at: Date;
  readonly first: PageOfRows;
  readonly rest: AsyncGenerator<PageOfRows>;
}

/** The file, and how many rows have gone into it so far. */
export function fileFor(made: FileOrder): { readonly pieces: AsyncIterable<Buffer>; readonly rows: () => number } {
  const { order, viewer, at, first } = made;
  const say = words[viewer.lang];
  const most = mostRows[order.format];
  const asked = order.filters.map(({ label, value }) => `${label}${say.colon}${value}`).join(say.comma);
  const notes = [asked ? say.filters(asked) : say.all, say.asOf(shownOf('moment', at.toISOString()), viewer.name)];
  let count = 0;
  let cut = false;
  const rows = async function* () {
    for await (const page of withFirst(made)) {
      const taken = cellsOf(page, order, viewer.lang).slice(0, most - count);
      count += taken.length;
      cut = taken.length < page.rows.length || (count === most && page.after !== null);
      yield taken;
      if (count === most) return;
    }
  };
  const foot = () => (cut ? say.cut(most) : say.count(count));
  const sample = cellsOf(first, order, viewer.lang);
  if (order.format === 'xlsx') {
    const columns = columnsOf(order, sample);
    return {
      pieces: xlsx({ title: order.title, sheet: order.title, notes, columns, rows: rows(), foot }),
      rows: () => count,
    };
  }
  const shares = sharesOf(columnsOf(order, sample));
  const pieces = async function* () {
    const all: string[][] = [];
    for await (const page of rows())
      for (const row of page) all.push(row.map((value, i) => shownOf(order.columns[i]?.kind ?? 'text', value)));
    const document: OfficialDocument = {
      title: order.title,
      landscape: true,
      body: [
        ...notes.map((text) => ({ kind: 'note' as const, text })),
        {
          kind: 'table',
          table: { columns: order.columns.map(({ title }, i) => ({ title, share: shares[i] ?? 0 })), rows: all },
        },
        { kind: 'note', text: foot() },
      ],
    };
    yield* docx(document);
  };
  return { pieces: pieces(), rows: () => count };
}

async function* withFirst({ first, rest }: FileOrder): AsyncGenerator<PageOfRows> {
  yield first;
  yield* rest;
}

function cellsOf({ rows, gaps }: PageOfRows, { columns }: Order, lang: Lang): Cell[][] {
  const none = new Map();
  return rows.map((row, index) =>
    columns.map((column) => cellOf(row, column) ?? gapOf(column, gaps.get(index) ?? none, words[lang].gaps)),
  );
}

/** As wide as what the first page holds, within reason. */
function columnsOf({ columns }: Order, sample: readonly (readonly Cell[])[]): FileColumn[] {
  return columns.map(({ title, kind }, index) => {
    const longest = Math.max(widthOf(title) + 3, ...sample.map((row) => widthOf(shownOf(kind, row[index] ?? null))));
    return { title, kind, width: Math.min(48, Math.max(9, longest + 2)) };
  });
}

function sharesOf(columns: readonly FileColumn[]): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width * 100) / whole);
}
