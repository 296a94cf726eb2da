import { fileOf, type GridCell, grid } from '../office/index.ts';

/** A filled-in sheet in base64: headings, then rows. */
export async function sheetOf(
  headings: readonly string[],
  rows: readonly (readonly (string | number | GridCell)[])[],
): Promise<string> {
  const cells = [headings, ...rows].map((row) =>
    row.map(
      (value): GridCell =>
        typeof value === 'object' ? value : { value, kind: typeof value === 'number' ? 'number' : 'text' },
    ),
  );
  return (await fileOf(grid({ sheet: '表', widths: [], rows: cells, frozen: 1 }))).toString('base64');
}
