import { createHash } from 'node:crypto';
import { parse, validate } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, httpTransport, inProcessTransport, type Transport } from '../index.ts';
import { wordsOf } from '../json-text.ts';
import { compose, secret, type TinySubgraph } from '../testing/tiny-subgraph.ts';
import { deviations } from './deviations.fixture.ts';
import { engines } from './engines.fixture.ts';

type EngineName = keyof typeof engines;

/** What must come back. */
export interface Expected {
  /** Compared as text, so the order of fields counts. */
  readonly data?: unknown;
  /** Each error as `path`, `path CODE` or `path CODE service`, the path's steps joined by dots; the order does not count. */
  readonly errors?: readonly string[];
}

/** One operation and its answer, written by hand. */
export interface Case extends Expected {
  readonly name: string;
  readonly ask: string;
  readonly variables?: Record<string, unknown>;
  readonly operation?: string;
  /** How many representations each named subgraph is asked about in all. */
  readonly representations?: Record<string, number>;
  /** How many requests each named subgraph gets. */
  readonly requests?: Record<string, number>;
  /** Sets up what this case alone needs, such as a subgraph that does not answer. */
  readonly before?: (subgraphs: Record<string, TinySubgraph>) => void;
}

export interface World {
  readonly subgraphs: readonly TinySubgraph[];
  /** Puts data that a mutation changes back. */
  readonly reset?: () => void;
}

const ways = ['in process', 'over HTTP'] as const;

/** Runs each case on each engine through each transport. */
export function conforms(topic: string, build: () => World, cases: readonly Case[]): void {
  const combinations = (Object.keys(engines) as EngineName[]).flatMap((name) =>
    ways.map((way) => [name, way, engines[name]] as const),
  );
  describe.each(combinations)(`${topic} (%s, %s)`, (engineName, way, SomeEngine) => {
    const world = build();
    const byName = Object.fromEntries(world.subgraphs.map((subgraph) => [subgraph.name, subgraph]));
    const transports = new Map<string, Transport>();
    const closing: (() => Promise<void>)[] = [];
    const urls = new Map<string, string>();
    let engine: Engine;

    function connect(): void {
      for (const subgraph of world.subgraphs) {
        const url = urls.get(subgraph.name);
        const transport = url ? httpTransport({ url, secret }) : inProcessTransport(subgraph, secret);
        transports.set(subgraph.name, transport);
      }
    }

    beforeAll(async () => {
      for (const subgraph of way === 'over HTTP' ? world.subgraphs : []) {
        const server = await subgraph.listen();
        urls.set(subgraph.name, server.url);
        closing.push(server.close);
      }
      connect();
      engine = new SomeEngine({ transports });
      await engine.load(compose(...world.subgraphs));
    });
    afterEach(async () => {
      for (const subgraph of world.subgraphs) {
        subgraph.seen.length = 0;
        subgraph.intercept = undefined;
      }
      world.reset?.();
    });
    afterAll(async () => {
      await engine.stop();
      for (const close of closing) await close();
    });

    const titled = cases.map((each) => {
      const deviation = deviations[engineName][`${topic}: ${each.name}`];
      const note = deviation ? ` (${deviation.deadly ? 'not run' : 'deviates'}: ${deviation.because})` : '';
      return [`${each.name}${note}`, each] as const;
    });
    it.each(titled)('%s', async (_name, each) => {
      const deviation = deviations[engineName][`${topic}: ${each.name}`];
      if (deviation?.deadly) return;
      if (each.before) {
        // A circuit breaker remembers faults of the case before.
        for (const transport of transports.values()) await transport.stop();
        connect();
        each.before(byName);
      }
      if (deviation?.refused) {
        await expect(ask(engine, each)).rejects.toThrow(deviation.refused);
        return;
      }
      const { text, errors } = await ask(engine, each);
      const expected = deviation ? { ...each, ...deviation } : each;
      expect(described(errors, expected.errors)).toEqual(sorted(expected.errors ?? []));
      expect(text).toBe(JSON.stringify(expected.data));
      for (const [name, count] of Object.entries(each.representations ?? {})) {
        expect([name, representations(byName[name])]).toEqual([name, count]);
      }
      for (const [name, count] of Object.entries(each.requests ?? {})) {
        expect([name, byName[name]?.seen.length]).toEqual([name, count]);
      }
    });
  });
}

export interface Asked {
  readonly ask: string;
  readonly variables?: Record<string, unknown>;
  readonly operation?: string;
}

export interface Told {
  readonly text: string;
  readonly errors: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
}

/** Asks as the front does: a valid document, its hash, and an envelope's content. */
export async function ask(engine: Engine, { ask: source, variables = {}, operation }: Asked): Promise<Told> {
  const document = parse(source);
  const faults = validate(engine.current.schema, document);
  if (faults[0]) throw faults[0];
  const { data, errors = [] } = await engine.current.answer({
    document,
    documentHash: createHash('sha256').update(source).digest('hex'),
    operationName: operation ?? null,
    variables,
    context: { viewer: { kind: 'anonymous', lang: 'zh' } as never, requestId: 'r', deadline: Date.now() + 20_000 },
    signal: new AbortController().signal,
  });
  return { text: wordsOf(data?.take() ?? 'null'), errors: errors as Told['errors'] };
}

const sorted = (lines: readonly string[]): string[] => [...lines].sort();

/** Errors as a case writes them, each in as many words as the expected one with the same path. */
function described(errors: Told['errors'], expected: readonly string[] = []): string[] {
  return errors
    .map(({ path = [], extensions = {} }) => {
      const place = path.join('.');
      const words = expected.find((line) => line.split(' ')[0] === place)?.split(' ').length ?? 1;
      return [place, extensions.code ?? '-', extensions.serviceName ?? '-'].slice(0, words).join(' ');
    })
    .sort();
}

function representations(subgraph: TinySubgraph | undefined): number {
  const lists = (subgraph?.seen ?? []).flatMap(({ body }) => Object.values(JSON.parse(body).variables ?? {}));
  return lists.flat().filter((value) => typeof value === 'object' && value !== null && '__typename' in value).length;
}

type Row = Record<string, unknown>;

/** Finds the row that a representation means: whatever both have must be equal. What is required stays beside it. */
export function entity(rows: readonly Row[]): { __resolveReference(reference: Row): Row | null } {
  return {
    __resolveReference(reference) {
      const row = rows.find((each) => within(reference, each));
      return row ? { ...reference, ...row } : null;
    },
  };
}

function within(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part) && Array.isArray(whole)) {
    return part.length === whole.length && part.every((each, index) => within(each, whole[index]));
  }
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return part === whole;
  // A representation may name an interface where the row names its type.
  return Object.entries(part).every(
    ([key, value]) => key === '__typename' || !(key in whole) || within(value, (whole as Row)[key]),
  );
}
