import type { MappingChoice } from '@hub/ui';
import type { PlanColumnRole } from '../gql/graphql.ts';

interface Column {
  index: number;
  heading: string;
  role: PlanColumnRole;
}

/** 第3列 责任部室（单位）: two columns of one document may have the same heading. */
const nameOf = ({ index, heading }: Pick<Column, 'index' | 'heading'>) => `${index + 1} · ${heading || '—'}`;

/** What the wizard offers to correct; a column kept as text has no meaning of its own. */
export const choicesOf = (columns: readonly Column[]): MappingChoice[] =>
  columns.map((column) => ({ from: nameOf(column), to: column.role === 'OTHER' ? null : column.role }));

/** The corrected meaning of each column, by its place. */
export function columnsOf(choices: readonly MappingChoice[] | null): { index: number; role: PlanColumnRole }[] | null {
  return (
    choices?.map(({ from, to }) => ({
      index: Number.parseInt(from, 10) - 1,
      role: (to ?? 'OTHER') as PlanColumnRole,
    })) ?? null
  );
}

/** In base64, in pieces: one call with millions of arguments would overflow the stack. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
