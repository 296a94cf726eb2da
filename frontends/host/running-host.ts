import type { Registry } from './registry/registry.ts';

export interface RunningHost {
  url: string;
  registry: Registry;
  /** After a change of the register made through `registry` itself. */
  reload(): Promise<void>;
  ready(): Promise<{ ok: boolean; detail: Readonly<Record<string, string>> }>;
  stop(): Promise<void>;
}
