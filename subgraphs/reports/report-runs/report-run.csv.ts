import type { Lang } from '@hub/kit';
import type { ReportContent, ReportFigure } from './report-run.rules.ts';
import { gaps, say, words } from './report-run.words.ts';

export interface ReportHead {
  title: string;
  fromMonth: string | null;
  toMonth: string | null;
  asOf: Date;
  unit: string;
  preparer: string;
  signer: string | null;
  signedAt: Date | null;
  correctsId: string | null;
  reason: string | null;
  contentHash: string;
}

/** The report as CSV for a spreadsheet: rows first, then what makes the numbers trustworthy. */
export function toCsv(head: ReportHead, content: ReportContent, lang: Lang): string {
  const name = (column: { name: string; nameEn: string; unit: string; unitEn: string }) =>
    lang === 'zh' ? `${column.name}（${column.unit}）` : `${column.nameEn} (${column.unitEn})`;
  const w = (key: keyof typeof words) => say(words[key], lang);
  const figure = (one: ReportFigure | undefined) => {
    if (!one) return '';
    if (one.state === 'UNKNOWN' || one.state === 'SUPPRESSED') return say(gaps[one.state], lang);
    return String(one.value ?? '');
  };
  const lines: (string | number)[][] = [
    [head.title],
    [w('number'), w('task'), w('lead'), ...content.columns.map(name)],
    ...content.rows.map((row) => [row.number, row.text, row.leadName, ...row.figures.map(figure)]),
    [w('total'), '', '', ...content.totals.map(figure)],
    [],
    [w('document'), content.documentNumber],
    [w('period'), head.fromMonth || head.toMonth ? `${head.fromMonth ?? ''}—${head.toMonth ?? ''}` : w('wholePlan')],
    [w('asOf'), moment(head.asOf)],
    [w('sources'), ...content.sources.map((one) => `${one.source}: ${one.freshness}`)],
    [w('unit'), head.unit],
    [w('preparer'), head.preparer],
    [w('signer'), head.signer ?? w('draft')],
    ...(head.signedAt ? [[w('signedAt'), moment(head.signedAt)]] : []),
    ...(head.correctsId
      ? [
          [w('corrects'), head.correctsId],
          [w('reason'), head.reason ?? ''],
        ]
      : []),
    [w('hash'), head.contentHash],
    [],
    [w('definitions'), w('version'), w('population'), w('exclusions')],
    ...content.columns.map((column) => [name(column), column.version, column.population, column.exclusions]),
  ];
  // The mark lets spreadsheets open Chinese text as UTF-8.
  return `\uFEFF${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Text that begins like a formula is kept from being one. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Time in China, to the minute. */
function moment(at: Date): string {
  return `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')} (UTC+8)`;
}
