import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from './operation.ts';

/**
 * Compiled operations by what identifies them. Two requests for one that is still being compiled wait for the same
 * work; one that failed is tried again.
 */
export class PlanCache {
  readonly counts = { hits: 0, misses: 0 };
  private readonly entries: LRUCache<string, CompiledOperation>;
  private readonly pending = new Map<string, Promise<CompiledOperation>>();

  constructor(most: number) {
    this.entries = new LRUCache({ max: most });
  }

  get(key: string, compile: () => Promise<CompiledOperation>): CompiledOperation | Promise<CompiledOperation> {
    const known = this.entries.get(key) ?? this.pending.get(key);
    if (known) {
      this.counts.hits += 1;
      return known;
    }
    this.counts.misses += 1;
    const made = compile()
      .then((compiled) => {
        this.entries.set(key, compiled);
        return compiled;
      })
      .finally(() => this.pending.delete(key));
    this.pending.set(key, made);
    return made;
  }
}
