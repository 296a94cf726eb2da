import { createRequire } from 'node:module';
import pg from 'pg';

interface Client {
  prototype: { query: (...args: unknown[]) => unknown };
}

// The ORM may bring a copy of the driver of its own: count in the one that it really uses.
const fromOrm = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'));
const drivers = new Set<Client>([pg.Client as never, (fromOrm('pg') as { Client: Client }).Client]);

const bracket = /^\s*(begin|commit|rollback|select set_config|start transaction|set )/i;

/** How many statements that carry data the work sends, over every connection of this process. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const undo = [...drivers].map(({ prototype }) => {
    const original = prototype.query;
    prototype.query = function counted(this: unknown, ...args: unknown[]) {
      const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string } | undefined)?.text;
      if (text && !bracket.test(text)) statements.push(text);
      return original.apply(this, args);
    };
    return () => {
      prototype.query = original;
    };
  });
  try {
    return { result: await work(), statements };
  } finally {
    for (const restore of undo) restore();
  }
}
