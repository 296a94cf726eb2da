import { demoOfficer } from '@hub/directory/contract/demo';
import { seed as directory } from '@hub/directory/demo';
import type { Directory, RunningGateway } from '@hub/gateway';
import type { Viewer } from '@hub/kit';
import type { Logger } from '@hub/kit/service';
import { seed as media } from '@hub/media/demo';
import { seed as talents } from '@hub/talents/demo';
import { seed as tasks } from '@hub/tasks/demo';
import { seed as volunteers } from '@hub/volunteers/demo';

type Variables = Record<string, unknown>;

export interface DemoRunner {
  /** Runs an operation through the gateway; an error ends the seed, a refusal is part of the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: a seed reads the fields that it asked for in its own document.
  run(document: string, variables?: Variables): Promise<{ data: any }>;
}

/** What a subgraph's demo is filled in with: the people of the demonstration, working through the gateway. */
export interface DemoHub {
  as(username: string): DemoRunner;
  /** A service of the hub, for what comes before there are any people. */
  service(): DemoRunner;
  log(text: string): void;
}

/** In the order in which the data build on each other. Each seed may be repeated: a start may be killed at any point. */
const seeds: readonly (readonly [string, (hub: DemoHub) => Promise<void>])[] = [
  ['directory', directory],
  ['tasks', tasks],
  ['talents', talents],
  ['volunteers', volunteers],
  ['media', media],
];

export interface Front {
  gateway: Pick<RunningGateway, 'execute'>;
  directory: Pick<Directory, 'resolveOfficer'>;
  issuer: string;
}

export async function fillIn(front: Front, log: Logger, progress: (text: string) => void): Promise<void> {
  const officers = new Map<string, Promise<Viewer>>();
  const viewerOf = (username: string): Promise<Viewer> => {
    const known = officers.get(username) ?? officerViewer(front, username);
    officers.set(username, known);
    return known;
  };
  const runner = (viewer: () => Promise<Viewer>): DemoRunner => ({
    run: async (query, variables = {}) => {
      const { data, errors } = await front.gateway.execute(await viewer(), { query, variables });
      if (errors?.length)
        throw new Error(errors.map(({ message, path }) => `${path?.join('.') ?? 'query'}: ${message}`).join('; '));
      return { data };
    },
  });
  for (const [name, seed] of seeds) {
    progress(name);
    try {
      await seed({
        as: (username) => runner(() => viewerOf(username)),
        service: () => runner(async () => ({ kind: 'service', id: 'demo', lang: 'zh' })),
        log: (text) => log.info({ seed: name }, text),
      });
    } catch (error) {
      throw new Error(`the demonstration's data of ${name} could not be filled in: ${(error as Error).message}`);
    }
  }
}

async function officerViewer({ directory, issuer }: Front, username: string): Promise<Viewer> {
  const { subject } = demoOfficer(username);
  const profile = await directory.resolveOfficer(issuer, subject);
  if (!profile) throw new Error(`the directory does not know ${username} yet`);
  const { officerId, ...rest } = profile;
  return { kind: 'officer', id: officerId, ...rest, lang: 'zh' };
}

/** The launcher asks for the demonstration's data once, when everything is up. */
export function answerSeed(front: Front, log: Logger): void {
  process.on('message', (message: { type?: string }) => {
    if (message.type !== 'seed') return;
    fillIn(front, log, (text) => process.send?.({ type: 'progress', text })).then(
      () => process.send?.({ type: 'done', result: null }),
      (error: Error) => {
        log.error({ err: { message: error.message, stack: error.stack } }, 'seed failed');
        process.send?.({ type: 'fault', message: error.message });
      },
    );
  });
}
