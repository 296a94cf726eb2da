import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { openOrm } from '../database/index.ts';
import {
  type FactDefinition,
  type FactFeed,
  type FactSource,
  type NewFact,
  openFeed,
  writeFact,
} from '../facts/index.ts';
import { silentLogger } from '../service/index.ts';
import { testDatabase } from './databases.ts';

export interface Peers extends AsyncDisposable {
  readonly sources: Record<string, FactSource>;
  /** Writes a fact as its owner does: into an outbox, in a transaction. */
  publish<Schema extends z.ZodType>(
    definition: FactDefinition<string, Schema>,
    fact: NewFact<z.input<Schema>>,
  ): Promise<string>;
  /** Several in one transaction. */
  publishAll(facts: readonly [FactDefinition, NewFact<never>][]): Promise<void>;
  /** Makes one source stop answering, or answer again. */
  cut(source: string, down: boolean): void;
}

/** Other services as a consumer meets them: their feeds over a real outbox. */
export async function peers(sources: readonly string[]): Promise<Peers> {
  const database = await testDatabase('peers', { entities: [], migrations: {} });
  const orm = openOrm({ url: database.appUrl, entities: [], migrations: {}, pool: 4 });
  const feeds = sources.map((name): FactFeed => openFeed({ name, url: database.appUrl, log: silentLogger }));
  const down = new Set<string>();
  const em = () => orm.em.fork() as SqlEntityManager;
  return {
    sources: Object.fromEntries(
      feeds.map((feed) => [
        feed.name,
        {
          name: feed.name,
          async fetch(request) {
            if (down.has(feed.name)) throw new Error(`${feed.name} does not answer`);
            const page = await feed.fetch({ ...request, waitMs: Math.min(request.waitMs ?? 0, 100) });
            // One outbox stands for all: each feed gives its own service's facts, as several databases would.
            return { ...page, facts: page.facts.filter((fact) => fact.type.startsWith(`${feed.name}.`)) };
          },
        } satisfies FactSource,
      ]),
    ),
    publish: (definition, fact) => em().transactional((tx) => writeFact(tx as SqlEntityManager, definition, fact)),
    publishAll: (facts) =>
      em().transactional(async (tx) => {
        for (const [definition, fact] of facts) await writeFact(tx as SqlEntityManager, definition, fact);
      }),
    cut(source, isDown) {
      if (isDown) down.add(source);
      else down.delete(source);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(feeds.map((feed) => feed.close()));
      await orm.close(true);
      await database.drop();
    },
  };
}

/** Polls until the condition holds, or fails with what was waited for. */
export async function until(what: string, holds: () => Promise<boolean>, deadlineMs = 8000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${deadlineMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
