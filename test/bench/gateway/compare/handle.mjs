// A subgraph as a function from body to result, under graphql-jit. Its HTTP server and the one-process gateway call it.
import { parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { subgraphSchema } from './schemas.mjs';

export function handlerOf(name) {
  const schema = subgraphSchema(name);
  const compiled = new Map();
  return async (body) => {
    const { query, variables, operationName } = JSON.parse(body);
    let run = compiled.get(query);
    if (!run) {
      run = compileQuery(schema, parse(query), operationName);
      if (!isCompiledQuery(run)) return run;
      // Gateways send the same few texts again and again.
      if (compiled.size < 500) compiled.set(query, run);
    }
    return run.query(undefined, undefined, variables ?? {});
  };
}
