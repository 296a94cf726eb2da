import { make } from '@hub/kit';
import { type SourceState, sourceStates } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { READER, sources } from '../fact-rows/index.ts';
import { type Freshness, freshness, neverRead } from './source.rules.ts';
import { FigureSourceType } from './source.type.ts';

/** Where the figures come from and how fresh each source is, at one moment. */
export class SourceReport {
  private readonly states: ReadonlyMap<string, SourceState>;
  private readonly now: Date;
  constructor(states: readonly SourceState[], now: Date) {
    this.states = new Map(states.map((state) => [state.source, state]));
    this.now = now;
  }

  freshness(source: string): Freshness {
    return freshness(this.states.get(source), this.now);
  }

  neverRead(source: string): boolean {
    return neverRead(this.states.get(source));
  }

  list(): FigureSourceType[] {
    return sources.map((source) => {
      const state = this.states.get(source);
      return make(FigureSourceType, {
        source,
        freshness: this.freshness(source),
        lastFactAt: state?.lastFactAt ?? null,
        readAt: state?.contactAt ?? null,
        setAside: state?.dead ?? 0,
      });
    });
  }
}

export async function readSources(em: SqlEntityManager, now: Date): Promise<SourceReport> {
  return new SourceReport(await sourceStates(em, READER), now);
}
