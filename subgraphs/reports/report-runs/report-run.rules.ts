import { createHash } from 'node:crypto';
import { refuse } from '@hub/kit';
import type { FigureState } from './report-run.words.ts';

/** What a report holds: everything that its reader needs, so that it can be read when nothing else is left. */
export interface ReportContent {
  readonly planYear: number;
  readonly documentNumber: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly totals: readonly ReportFigure[];
  readonly sources: readonly { source: string; freshness: string; readAt: string | null }[];
  readonly coverage: { month: string; expected: number; reported: number };
}

export interface ReportColumn {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly unitEn: string;
  readonly version: number;
  readonly population: string;
  readonly exclusions: string;
}

export interface ReportFigure {
  readonly code: string;
  readonly value: number | null;
  readonly records: number | null;
  readonly state: FigureState;
}

export interface ReportRow {
  readonly keyTaskId: string;
  readonly number: number;
  readonly text: string;
  readonly leadName: string;
  readonly figures: readonly ReportFigure[];
}

/** A number that is not what it was; `null` stands for a row or column that is only on one side. */
export interface ReportDifference {
  readonly keyTaskId: string | null;
  readonly number: number | null;
  readonly text: string | null;
  readonly code: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly definitionBefore: number | null;
  readonly definitionAfter: number | null;
}

/** DRAFT → FROZEN; a frozen report never changes, a correction is a report of its own that names it. */
const transitions: Readonly<Record<string, readonly string[]>> = { DRAFT: ['FROZEN'], FROZEN: [] };

export function checkTransition(from: string, to: string): void {
  if (transitions[from]?.includes(to)) return;
  refuse('ALREADY_FROZEN', {
    zh: '报告已签发冻结，不能再改。',
    en: 'The report is signed and frozen; it does not change.',
  });
}

/** A report with a source missing states less than it seems to: it may be kept, not signed. */
export function checkComplete(content: ReportContent): void {
  const missing = content.sources.filter(({ freshness }) => freshness !== 'CURRENT').map(({ source }) => source);
  if (missing.length === 0) return;
  refuse(
    'SOURCE_MISSING',
    {
      zh: `数据来源不齐（${missing.join('、')}），请待恢复后重新生成再签发。`,
      en: `Sources are late or missing (${missing.join(', ')}); run the report again when they are back, then sign it.`,
    },
    { details: { missing } },
  );
}

/**
 * The same figures under the same definitions give the same hash, in whatever order a database hands the keys back.
 * When the sources were read is no part of it: a report that is run again and says the same must be seen to say the same.
 */
export function hashOf({ sources: _sources, coverage: _coverage, ...figures }: ReportContent): string {
  return createHash('sha256').update(canonical(figures)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Every number that differs between two reports, totals last. */
export function compare(before: ReportContent, after: ReportContent): ReportDifference[] {
  const codes = [...new Set([...before.columns, ...after.columns].map(({ code }) => code))];
  const version = (content: ReportContent, code: string) =>
    content.columns.find((one) => one.code === code)?.version ?? null;
  const value = (figures: readonly ReportFigure[] | undefined, code: string) =>
    figures?.find((one) => one.code === code)?.value ?? null;
  const differences: ReportDifference[] = [];
  const look = (
    row: Pick<ReportRow, 'keyTaskId' | 'number' | 'text'> | null,
    a?: readonly ReportFigure[],
    b?: readonly ReportFigure[],
  ) => {
    for (const code of codes) {
      const [was, is] = [value(a, code), value(b, code)];
      const [definitionBefore, definitionAfter] = [version(before, code), version(after, code)];
      if (was === is && definitionBefore === definitionAfter) continue;
      if (was === is && row) continue;
      differences.push({
        keyTaskId: row?.keyTaskId ?? null,
        number: row?.number ?? null,
        text: row?.text ?? null,
        code,
        before: was,
        after: is,
        definitionBefore,
        definitionAfter,
      });
    }
  };
  const rows = new Map([...before.rows, ...after.rows].map((row) => [row.keyTaskId, row]));
  for (const row of [...rows.values()].sort((a, b) => a.number - b.number)) {
    const of = (content: ReportContent) => content.rows.find((one) => one.keyTaskId === row.keyTaskId)?.figures;
    look(row, of(before), of(after));
  }
  look(null, before.totals, after.totals);
  return differences;
}
