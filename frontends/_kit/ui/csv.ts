// A cell that begins like a formula would run in the reader's spreadsheet (CSV injection), so it is made text.
const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A CSV that Excel opens in Chinese without being asked for the encoding. */
export function toCsv(head: string[], rows: unknown[][]): Blob {
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}
