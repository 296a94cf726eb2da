import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine.ts';
import { FederationEngine } from '../federation-engine.ts';
import { apolloPlanner } from '../plan/apollo-planner.ts';
import { hivePlanner } from '../plan/hive-planner.ts';
import { compose, secret } from '../testing/tiny-subgraph.ts';
import { inProcessTransport } from '../transports/in-process.ts';
import { operations, type RandomOperation } from './operations.fixture.ts';
import { subgraphs, wholeSchema } from './telling.fixture.ts';

/** Longer runs: `OPERATIONS=20000 npx vitest run --project fed gateway/engine/conformance/property`. */
const runs = Number(process.env.OPERATIONS ?? 400);
const seed = Number(process.env.SEED ?? 20_261_127);

describe.each([
  ['Hive’s planner', hivePlanner, 1],
  ['Apollo’s planner', apolloPlanner, 0.25],
] as const)('whatever is asked, with %s,', (_name, planner, share) => {
  const numRuns = Math.ceil(runs * share);
  const schema = wholeSchema();
  let engine: Engine;

  beforeAll(async () => {
    const members = subgraphs();
    const transports = new Map(members.map((member) => [member.name, inProcessTransport(member, secret)]));
    engine = new FederationEngine({ transports, planner });
    await engine.load(compose(...members));
  });
  afterAll(() => engine?.stop());

  async function both({ text, variables }: RandomOperation) {
    const document = parse(text);
    const ours = await engine.current.execute({
      document,
      documentHash: createHash('sha256').update(text).digest('hex'),
      operationName: null,
      variables,
      context: { viewer: { kind: 'anonymous', lang: 'zh' }, requestId: 'r', deadline: Date.now() + 60_000 },
      signal: new AbortController().signal,
    });
    const theirs = await execute({ schema, document, variableValues: variables });
    return { ours, theirs };
  }

  it('is answered as one schema that knows everything would answer it', {
    timeout: Math.max(60_000, runs * 60),
  }, async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(operations(schema), async (operation) => {
        if (validate(schema, parse(operation.text)).length) return;
        asked += 1;
        const { ours, theirs } = await both(operation);
        // As text, so that the order of the fields counts.
        expect(JSON.stringify(ours.data), operation.text).toBe(JSON.stringify(theirs.data));
        expect(!!ours.errors, `${operation.text}\n${JSON.stringify(ours.errors)}`).toBe(!!theirs.errors);
      }),
      { numRuns, seed, endOnFailure: true },
    );
    expect(asked).toBeGreaterThan(numRuns * 0.8);
  });
});
