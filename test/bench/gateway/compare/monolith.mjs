// node monolith.mjs jit|js: the same graph as one schema, under graphql-jit or as graphql-js runs it.
import { execute, printSchema } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { serve } from './front.mjs';
import { monolithSchema } from './schemas.mjs';

const apiSchema = monolithSchema();
const compiled = new WeakMap();

function runJit({ document, operationName, request }) {
  let run = compiled.get(document);
  if (!run) {
    run = compileQuery(apiSchema, document, operationName ?? undefined);
    compiled.set(document, run);
  }
  return run.query(undefined, undefined, request.variables ?? {});
}

const runJs = ({ document, operationName, request }) =>
  execute({ schema: apiSchema, document, operationName, variableValues: request.variables });

await serve({
  gateway: {
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema, coreSupergraphSdl: printSchema(apiSchema) });
      return () => undefined;
    },
    load: async () => ({ executor: async (request) => (process.argv[2] === 'jit' ? runJit : runJs)(request) }),
    stop: async () => undefined,
  },
});
