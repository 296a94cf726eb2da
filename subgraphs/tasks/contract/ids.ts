import { createHash } from 'node:crypto';

/**
 * Ids of what a document brings in come from the document itself: its number and date. The same document imported into
 * any hub gives the same ids, so links to a task survive a second hub, a restore, and a repeated import.
 * The form is that of a UUIDv7: the day of the document as time, a hash instead of chance.
 */
function documentId(date: string, name: string): string {
  const time = Date.parse(`${date}T00:00:00+08:00`).toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}

export interface DocumentKey {
  readonly documentNumber: string;
  /** 2026-01-15 */
  readonly date: string;
}

export const planIdOf = ({ documentNumber, date }: DocumentKey): string => documentId(date, `plan ${documentNumber}`);
export const categoryIdOf = ({ documentNumber, date }: DocumentKey, number: number): string =>
  documentId(date, `category ${documentNumber} ${number}`);
export const safeguardIdOf = ({ documentNumber, date }: DocumentKey, number: number): string =>
  documentId(date, `safeguard ${documentNumber} ${number}`);
export const keyTaskIdOf = ({ documentNumber, date }: DocumentKey, number: number): string =>
  documentId(date, `task ${documentNumber} ${number}`);
