import { Readable } from 'node:stream';
import type { DemoHub } from '@hub/kit/demo';
import type { TestHub } from './hub.ts';

type Seed = (hub: DemoHub & { issuer: string }) => Promise<void>;
const seeds = import.meta.glob<{ seed: Seed }>('../../subgraphs/*/demo/seed.ts');

/** The people of the demonstration, who can then sign in; and what else of the demonstration a test builds on. */
export async function fillIn(hub: TestHub, issuer: string, more: readonly string[]): Promise<void> {
  const demo = {
    as: (username: string) => ({
      ...throwing(hub.as(username)),
      attach: async ({ bytes, ...file }: { service: string; about: string; name: string; bytes: Buffer }) =>
        hub.gateway.takeFile(hub.people.officer(username), { ...file, source: Readable.from([bytes]) }),
    }),
    service: () => throwing(hub.subgraph('directory').as({ kind: 'service', id: 'demo', lang: 'zh' })),
    issuer,
    log: () => undefined,
  };
  for (const name of ['directory', ...more]) {
    const load = seeds[`../../subgraphs/${name}/demo/seed.ts`];
    if (!load) throw new Error(`${name} has no demonstration`);
    await (await load()).seed(demo);
  }
}

function throwing(caller: ReturnType<TestHub['as']>): ReturnType<DemoHub['as']> {
  return { run: async (document, variables) => ({ data: await caller.ok(document, variables) }) };
}
