// node in-process.ts SUPERGRAPH: our gateway and its subgraphs in one process; answers are handed over as objects.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { silentLogger } from '@hub/kit/service';
import { createApollo } from '../../../gateway/apollo.ts';
import { FederationEngine, inProcessTransport } from '../../../gateway/engine/index.ts';
import type { RawAnswer } from '../../../gateway/engine/transports/transport.ts';
import { defaultLimits } from '../../../gateway/limits/limits.ts';
import { createHttpFront } from '../../../gateway/standalone/http-front.ts';
import { fromCompare } from './install.ts';

interface Handlers {
  handlerOf(name: string): (body: string) => Promise<RawAnswer>;
}

const supergraphSdl = readFileSync(process.argv[2] as string, 'utf8');
const { handlerOf } = await fromCompare<Handlers>('handle.mjs');
const { names } = await fromCompare<{ names: readonly string[] }>('schemas.mjs');
const transports = new Map(
  names.map((name) => {
    const handle = handlerOf(name);
    const subgraph = {
      name,
      handle: async ({ body }: { body: string }) => ({ status: 200, body: '', result: await handle(body) }),
      ready: async () => ({ ok: true }),
    };
    return [name, inProcessTransport(subgraph, () => ({}))];
  }),
);
const engine = new FederationEngine({ transports });
await engine.load(supergraphSdl);
const apollo = createApollo({
  engine,
  limits: defaultLimits,
  log: silentLogger,
  plugins: [],
  formatError: (formatted) => formatted,
});
await apollo.start();
const { server } = createHttpFront({
  apollo,
  bodyBytes: 1024 * 1024,
  screen: undefined,
  within: 30_000,
  log: silentLogger,
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
