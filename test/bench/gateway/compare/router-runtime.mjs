// node router-runtime.mjs SUPERGRAPH: Apollo Server with Hive's router runtime as its gateway.
import { readFileSync } from 'node:fs';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, Kind, parse, print } from 'graphql';
import { Pool } from 'undici';
import { serve } from './front.mjs';

const sdl = readFileSync(process.argv[2], 'utf8');
const document = parse(sdl, { noLocation: true });
const graphs = document.definitions.find(
  ({ kind, name }) => kind === Kind.ENUM_TYPE_DEFINITION && name.value === 'join__Graph',
);
const subgraphs = new Map(
  graphs.values.map((value) => {
    const argument = (name) => value.directives[0].arguments.find((each) => each.name.value === name).value.value;
    const url = new URL(argument('url'));
    return [argument('name'), { pool: new Pool(url.origin, { connections: 32 }), path: url.pathname }];
  }),
);

const texts = new WeakMap();
async function onSubgraphExecute(name, { document: operation, variables }) {
  let query = texts.get(operation);
  if (query === undefined) {
    query = print(operation);
    texts.set(operation, query);
  }
  const { pool, path } = subgraphs.get(name);
  const { body } = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return body.json();
}

const handler = await unifiedGraphHandler({
  unifiedGraph: buildASTSchema(document, { assumeValidSDL: true }),
  getUnifiedGraphSDL: () => sdl,
  onSubgraphExecute,
});
const apiSchema = buildASTSchema(transformSupergraphToPublicSchema(document));
await serve({
  gateway: {
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema, coreSupergraphSdl: sdl });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document: operation, request, operationName, context }) =>
        handler.executor({
          document: operation,
          variables: request.variables ?? {},
          operationName: operationName ?? undefined,
          context,
        }),
    }),
    stop: async () => undefined,
  },
});
