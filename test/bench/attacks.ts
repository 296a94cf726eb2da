// `npm run bench -- attacks`: what it costs to refuse each request that was made to hurt. Client and gateway are one
// process here, so that the figures are a little more than the gateway's own.
import type { Viewer } from '@hub/kit';
import { silentLogger } from '@hub/kit/service';
import Fastify from 'fastify';
import { admission } from '../../gateway/admission.ts';
import { createApollo } from '../../gateway/apollo.ts';
import { FederationEngine, inProcessTransport } from '../../gateway/engine/index.ts';
import { compose, secret, tinyHub } from '../../gateway/engine/testing/tiny-subgraph.ts';
import { graphqlRoutes } from '../../gateway/front/graphql.ts';
import { Costs } from '../../gateway/limits/costs.ts';
import { defaultLimits as limits } from '../../gateway/limits/limits.ts';
import { screen } from '../../gateway/limits/screen.ts';
import { attacks, lists, requestOf } from '../../gateway/limits/testing/attacks.ts';

const RUNS = 9;
const officer: Viewer = {
  kind: 'officer',
  id: 'o',
  name: '',
  unitId: 'u',
  units: [],
  roles: [],
  privileges: [],
  reach: {},
  lang: 'zh',
};

const hub = tinyHub();
const subgraphs = [hub.plans, hub.press, lists()];
const engine = new FederationEngine({
  transports: new Map(subgraphs.map((subgraph) => [subgraph.name, inProcessTransport(subgraph, secret)])),
});
const costs = new Costs();
engine.onGeneration((generation) => costs.follow(generation));
await engine.load(compose(...subgraphs));
const apollo = createApollo({
  engine,
  limits,
  log: silentLogger,
  plugins: [admission({ limits, costs, mayExplore: () => false, recordPartnerRead: async () => undefined })],
});
await apollo.start();
const app = Fastify();
graphqlRoutes(app, {
  apollo,
  limits,
  log: silentLogger,
  access: {
    routes: async () => undefined,
    authenticate: async () => officer,
    ready: async () => true,
    stop: async () => undefined,
  },
  screen: (source) => screen(source, limits),
  within: 20_000,
  mostInFlight: 200,
});
const url = `${await app.listen({ port: 0 })}/graphql`;

async function refusal(request: RequestInit): Promise<{ status: number; milliseconds: number }> {
  const before = process.cpuUsage();
  const response = await fetch(url, request);
  await response.arrayBuffer();
  const { user, system } = process.cpuUsage(before);
  return { status: response.status, milliseconds: (user + system) / 1000 };
}

const figures: { name: string; median: number; worst: number }[] = [];
for (const request of Object.values(attacks)) await refusal(requestOf(request));
for (const [name, attack] of Object.entries(attacks)) {
  const request = requestOf(attack);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { status, milliseconds } = await refusal(request);
    if (status < 400 || status >= 500) throw new Error(`${name} was answered with status ${status}`);
    times.push(milliseconds);
  }
  times.sort((a, b) => a - b);
  figures.push({ name, median: times[RUNS >> 1] ?? 0, worst: times.at(-1) ?? 0 });
}
figures.sort((a, b) => b.median - a.median);
const line = (name: string, median: string, worst: string) =>
  process.stdout.write(`${name.padEnd(60)} ${median.padStart(10)} ${worst.padStart(10)}\n`);
line('CPU ms for one refusal', 'median', `worst of ${RUNS}`);
for (const { name, median, worst } of figures) line(name, median.toFixed(1), worst.toFixed(1));
const [dearest] = figures;
line(`the dearest of ${figures.length}: ${dearest?.name}`, (dearest?.median ?? 0).toFixed(1), '');
await app.close();
await apollo.stop();
await engine.stop();
