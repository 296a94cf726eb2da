import type { Limits } from './limits.ts';
import { screen } from './screen.ts';

/** Documents that passed the screen, so that each is screened once. Bounded: the oldest goes first. */
export class KnownDocuments {
  private readonly sources = new Set<string>();
  private readonly most: number;

  constructor(most = 1_000) {
    this.most = most;
  }

  has(source: string): boolean {
    return this.sources.has(source);
  }

  add(source: string): void {
    // A long document is seldom sent twice, and a thousand of them would be a memory leak.
    if (source.length > 20_000) return;
    if (this.sources.size >= this.most) {
      const [oldest] = this.sources;
      if (oldest !== undefined) this.sources.delete(oldest);
    }
    this.sources.add(source);
  }
}

/** Looks at the shape of a document once; throws the refusal of one that asks for too much. */
export function screenOnce(limits: Limits): (source: string) => void {
  const known = new KnownDocuments();
  return (source) => {
    if (known.has(source)) return;
    screen(source, limits);
    known.add(source);
  };
}
