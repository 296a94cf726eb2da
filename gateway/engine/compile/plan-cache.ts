import { LRUCache } from 'lru-cache';

/**
 * What was worked out for an operation, by what identifies it. Two requests for what is still being worked out wait
 * for the same work; what failed is tried again.
 */
export class PlanCache<Value extends object> {
  readonly counts = { hits: 0, misses: 0 };
  private readonly entries: LRUCache<string, Value>;
  private readonly pending = new Map<string, Promise<Value>>();

  constructor(most: number) {
    this.entries = new LRUCache({ max: most });
  }

  get(key: string, make: () => Promise<Value>): Value | Promise<Value> {
    const known = this.entries.get(key) ?? this.pending.get(key);
    if (known) {
      this.counts.hits += 1;
      return known;
    }
    this.counts.misses += 1;
    const made = make()
      .then((value) => {
        this.entries.set(key, value);
        return value;
      })
      .finally(() => this.pending.delete(key));
    this.pending.set(key, made);
    return made;
  }
}
