import type { Engine, Generation } from './engine.ts';

/**
 * Keeps the current generation and tells who wants to know. A subclass only says how
 * to read a supergraph; if reading throws, the old generation goes on serving.
 */
export abstract class GenerationalEngine implements Engine {
  private latest: Generation | undefined;
  private count = 0;
  private readonly listeners = new Set<(generation: Generation) => void>();

  get current(): Generation {
    if (!this.latest) throw new Error('no supergraph has been loaded yet');
    return this.latest;
  }

  async load(supergraphSdl: string): Promise<Generation> {
    const next = await this.read(supergraphSdl, this.count + 1);
    this.count = next.number;
    this.latest = next;
    for (const listener of this.listeners) listener(next);
    return next;
  }

  onGeneration(listener: (generation: Generation) => void): () => void {
    this.listeners.add(listener);
    if (this.latest) listener(this.latest);
    return () => this.listeners.delete(listener);
  }

  protected abstract read(supergraphSdl: string, number: number): Promise<Generation>;
  abstract stop(): Promise<void>;
}
