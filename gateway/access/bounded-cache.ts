/** A map that forgets: each entry after its time, the oldest when there are too many. */
export class BoundedCache<V> {
  private readonly entries = new Map<string, { readonly value: V; readonly until: number }>();
  private readonly most: number;
  private readonly clock: () => number;

  constructor(most: number, clock: () => number = Date.now) {
    this.most = most;
    this.clock = clock;
  }

  get(key: string): V | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (entry.until > this.clock()) return entry.value;
    this.entries.delete(key);
    return undefined;
  }

  set(key: string, value: V, milliseconds: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, until: this.clock() + milliseconds });
    if (this.entries.size <= this.most) return;
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  get size(): number {
    return this.entries.size;
  }
}
