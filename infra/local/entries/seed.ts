import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { demoOfficer } from '@hub/directory/contract/demo';
import { seed as directory } from '@hub/directory/demo';
import { seedInboxes } from '@hub/directory/demo/inboxes';
import type { Directory, RunningGateway } from '@hub/gateway';
import type { RunningSubgraph, Viewer } from '@hub/kit';
import type { DemoHub, DemoRunner } from '@hub/kit/demo';
import { ENVELOPE_HEADER, REQUEST_ID_HEADER, signEnvelope } from '@hub/kit/envelope';
import type { Logger } from '@hub/kit/service';
import { seed as media } from '@hub/media/demo';
import { seed as reports } from '@hub/reports/demo';
import { seed as talents } from '@hub/talents/demo';
import { seed as tasks } from '@hub/tasks/demo';
import { seed as volunteers } from '@hub/volunteers/demo';

/** In the order in which the data build on each other. Each seed may be repeated: a start may be killed at any point. */
const seeds: readonly (readonly [string, (hub: DemoHub & { issuer: string }) => Promise<void>])[] = [
  ['directory', directory],
  ['tasks', tasks],
  ['talents', talents],
  ['volunteers', volunteers],
  ['media', media],
  ['reports', reports],
  ['inboxes', seedInboxes],
];

export interface Front {
  gateway: Pick<RunningGateway, 'execute' | 'takeFile'>;
  directory: Pick<Directory, 'resolveOfficer'>;
  issuer: string;
  secret: string;
  /** The directory, in this process or at its address: what only services may do is not in the public graph. */
  directoryService: Pick<RunningSubgraph, 'handle'> | string;
}

export interface SeedRequest {
  type: 'seed';
  /** Only this subgraph's; all of them when absent. */
  only?: string;
}

async function fillIn(
  front: Front,
  { only }: SeedRequest,
  log: Logger,
  progress: (text: string) => void,
): Promise<void> {
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
    attach: async ({ bytes, ...file }) => {
      const officer = await viewer();
      if (officer.kind !== 'officer') throw new Error('only officers attach files');
      return front.gateway.takeFile(officer, { ...file, source: Readable.from([bytes]) });
    },
  });
  for (const [name, seed] of seeds) {
    if (only && only !== name) continue;
    progress(name);
    try {
      await seed({
        as: (username) => runner(() => viewerOf(username)),
        service: () => directoryRunner(front),
        issuer: front.issuer,
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

/** Speaks to the directory as a service of the hub, before there are any people. */
function directoryRunner({ directoryService, secret }: Front): DemoRunner {
  return {
    run: async (query, variables = {}) => {
      const body = JSON.stringify({ query, variables });
      const requestId = randomUUID();
      const viewer: Viewer = { kind: 'service', id: 'demo', lang: 'zh' };
      const headers = {
        'content-type': 'application/json',
        [REQUEST_ID_HEADER]: requestId,
        [ENVELOPE_HEADER]: signEnvelope({ secret, audience: 'directory', viewer, requestId, body }),
      };
      const answer =
        typeof directoryService === 'string'
          ? await (await fetch(directoryService, { method: 'POST', body, headers })).text()
          : (await directoryService.handle({ body, headers })).body;
      const { data, errors } = JSON.parse(answer) as { data: unknown; errors?: { message: string }[] };
      if (errors?.length) throw new Error(errors.map(({ message }) => message).join('; '));
      return { data };
    },
  };
}

/** The launcher asks for the demonstration's data once, when everything is up. */
export function answerSeed(front: Front, log: Logger): void {
  process.on('message', (message: SeedRequest) => {
    if (message.type !== 'seed') return;
    fillIn(front, message, log, (text) => process.send?.({ type: 'progress', text })).then(
      () => process.send?.({ type: 'done', result: null }),
      (error: Error) => {
        log.error({ err: { message: error.message, stack: error.stack } }, 'seed failed');
        process.send?.({ type: 'fault', message: error.message });
      },
    );
  });
}
