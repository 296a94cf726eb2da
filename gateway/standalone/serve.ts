import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@hub/kit/service';
import { createApollo } from '../apollo.ts';
import { apolloPlanner, FederationEngine, hivePlanner } from '../engine/index.ts';
import { screenOnce } from '../limits/known-documents.ts';
import { defaultLimits, type Limits } from '../limits/limits.ts';
import { checkSupergraph, tryOut } from '../supergraph-trial.ts';
import { watchSupergraph } from '../supergraph-watch.ts';
import type { LimitsName, Settings } from './arguments.ts';
import { Fault } from './fault.ts';
import { createHttpFront } from './http-front.ts';
import { addressesOf, readSupergraphFile } from './supergraph-file.ts';
import { Transports } from './transports.ts';

export interface RunningStandalone {
  readonly url: string;
  stop(): Promise<void>;
}

const WITHIN = 30_000;
const CLOSE_WITHIN = 10_000;

/** A gateway of nothing but a supergraph: no sign-in, no database, no envelope. Throws a `Fault` a person can mend. */
export async function serve(settings: Settings, log: Logger): Promise<RunningStandalone> {
  const supergraphSdl = readSupergraphFile(settings.supergraph);
  addressesOf(supergraphSdl);
  const limits = limitsOf(settings.limits);
  const transports = new Transports(WITHIN);
  const engine = new FederationEngine({
    transports,
    planner: settings.planner === 'apollo' ? apolloPlanner : hivePlanner,
    onUnreachable: ({ subgraph, reason, cause }, { requestId }) =>
      log.warn({ requestId, subgraph, reason, cause }, 'a subgraph gave no answer'),
  });
  // Before Apollo Server hears of a generation, so that the ways are there when its first request comes.
  engine.onGeneration((generation) => transports.follow(addressesOf(generation.supergraphSdl)));
  // Apollo's planner is no native code: it throws where the other may end the process.
  const check = async (sdl: string) => (settings.planner === 'hive' ? tryOut(sdl) : checkSupergraph(sdl));
  try {
    await check(supergraphSdl);
    await engine.load(supergraphSdl);
  } catch (error) {
    throw new Fault(`The supergraph ${settings.supergraph} does not load: ${(error as Error).message.split('\n')[0]}`);
  }
  const apollo = createApollo({ engine, limits, log, plugins: [], formatError: (formatted) => formatted });
  await apollo.start();
  const front = createHttpFront({
    apollo,
    bodyBytes: limits.bodyBytes,
    screen: settings.limits === 'off' ? undefined : screenOnce(limits),
    within: WITHIN,
    log,
  });
  const release = async () => {
    await apollo.stop();
    await engine.stop();
    await transports.stop();
  };
  const url = await listen(front.server, settings).catch(async (error) => {
    await release();
    throw error;
  });
  const watching = settings.watch
    ? watchSupergraph({
        file: settings.supergraph,
        current: supergraphSdl,
        log,
        load: async (sdl) => {
          addressesOf(sdl);
          await check(sdl);
          return (await engine.load(sdl)).number;
        },
      })
    : undefined;
  let stopping: Promise<void> | undefined;
  const close = async () => {
    await watching?.stop();
    await front.drain(CLOSE_WITHIN);
    await release();
  };
  return {
    url,
    stop() {
      stopping ??= close();
      return stopping;
    },
  };
}

/** Numbers for a developer's own queries; the hub's are for strangers. */
function limitsOf(name: LimitsName): Limits {
  if (name === 'hub') return defaultLimits;
  const factor = name === 'off' ? Number.POSITIVE_INFINITY : 20;
  const raised = Object.fromEntries(Object.entries(defaultLimits).map(([key, most]) => [key, most * factor]));
  // Memory is not endless, whatever is switched off.
  return { ...(raised as unknown as Limits), bodyBytes: 64 * 1024 * 1024 };
}

async function listen(server: Server, { port, host }: Settings): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  }).catch((error: NodeJS.ErrnoException) => {
    const why: Readonly<Record<string, string>> = {
      EADDRINUSE: `Port ${port} on ${host} is in use: choose another with --port, or 0 for a free one.`,
      EACCES: `Port ${port} may not be opened by this user: choose one above 1023 with --port.`,
      EADDRNOTAVAIL: `This machine has no address ${host}.`,
    };
    throw new Fault(why[error.code ?? ''] ?? `Port ${port} on ${host} cannot be opened: ${error.message}.`);
  });
  const taken = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken.port}/graphql`;
}
