import { sql as identity } from './0001-identity.ts';

/** In order, forward only. A migration that was released is never edited. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-identity', sql: identity },
];
