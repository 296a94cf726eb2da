export { type CellKind, type CellValue, type FileColumn, shownOf, widthOf } from './cells.ts';
export { type Grid, type GridCell, grid } from './grid.ts';
export { docx, type OfficialBlock, type OfficialDocument, type OfficialTable } from './official.ts';
export { dayOfSerial, type ReadCell, type ReadRow, readXlsx } from './read-xlsx.ts';
export { UnreadableFile } from './unzip.ts';
export { type Workbook, xlsx } from './xlsx.ts';

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The whole of a file that is small enough to be held. */
export async function fileOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
