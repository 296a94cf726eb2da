import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, silentLogger } from '@hub/kit/service';
import { Pool } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningStandalone, serve } from './standalone/serve.ts';
import { composed, lecturesAndHalls, type PlainSubgraph, plainSubgraph } from './standalone/testing/plain-subgraph.ts';

interface Entry {
  readonly message: string | undefined;
  readonly fields: { readonly generation?: number; readonly reason?: string };
}

/** A log that a test can wait for. */
function listeningLog() {
  const events = new EventTarget();
  const entries: Entry[] = [];
  const take = (fields: object, message?: string) => {
    entries.push({ message, fields });
    events.dispatchEvent(new Event('entry'));
  };
  const log: Logger = { ...silentLogger, info: take, error: take, child: () => log };
  const next = async (message: RegExp): Promise<Entry> => {
    const seen = entries.length;
    for (;;) {
      const found = entries.slice(seen).find((entry) => message.test(entry.message ?? ''));
      if (found) return found;
      await once(events, 'entry');
    }
  };
  return { log, next, entries };
}

describe('a supergraph’s file that is followed', () => {
  let graph: Awaited<ReturnType<typeof lecturesAndHalls>>;
  let guides: PlainSubgraph;
  let folder: string;
  let file: string;
  let gateway: RunningStandalone;
  let clients: Pool;
  let said: ReturnType<typeof listeningLog>;

  beforeEach(async () => {
    graph = await lecturesAndHalls();
    guides = await plainSubgraph(
      'guides',
      'type Query { guides: Int } type Lecture @key(fields: "id") { id: ID! guide: String }',
      {
        Query: { guides: () => 2 },
        Lecture: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          guide: ({ id }: { id: string }) => `导览${id}`,
        },
      },
    );
    folder = await mkdtemp(join(tmpdir(), 'hub-watch-'));
    file = join(folder, 'supergraph.graphql');
    await writeFile(file, graph.supergraph);
    said = listeningLog();
    gateway = await serve(
      { supergraph: file, port: 0, host: '127.0.0.1', watch: true, planner: 'hive', limits: 'generous' },
      said.log,
    );
    clients = new Pool(new URL(gateway.url).origin, { connections: 16 });
  });

  afterEach(async () => {
    await clients?.destroy();
    await gateway?.stop();
    for (const subgraph of [graph?.lectures, graph?.halls, guides]) await subgraph?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  async function ask(query: string): Promise<{ status: number; body: { data?: unknown; errors?: unknown } }> {
    const { statusCode, body } = await clients.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return { status: statusCode, body: (await body.json()) as object };
  }

  const atOnce = async (text: string) => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };
  const inPlace = (text: string) => writeFile(file, text);
  const served = /a new supergraph is served/;
  const refused = /does not load/;

  // Each swap starts a process to try the text out, on a machine that answers sixteen callers meanwhile.
  it('is swapped under load without a failed request, through texts that do not load', {
    timeout: 240_000,
  }, async () => {
    const wider = composed(graph.lectures, graph.halls, guides);
    const expected = JSON.stringify({
      data: {
        lectures: [
          { title: '潮汐', hall: '1号厅' },
          { title: '候鸟', hall: '2号厅' },
        ],
      },
    });
    let answered = 0;
    let swaps = 0;
    let loading = true;
    const failed: unknown[] = [];
    const client = async (): Promise<void> => {
      while (loading) {
        const { status, body } = await ask('{ lectures { title hall } }');
        answered += 1;
        if (status !== 200 || JSON.stringify(body) !== expected) failed.push({ status, body });
      }
    };
    const load = Promise.all(Array.from({ length: 16 }, client));
    const change = async (write: (text: string) => Promise<void>, text: string, outcome: RegExp) => {
      const told = said.next(outcome);
      await write(text);
      swaps += 1;
      return told;
    };
    expect((await ask('{ lectures { guide } }')).status).toBe(400);
    for (let round = 0; round < 4 || answered < 2_500; round += 1) {
      const write = round % 2 ? inPlace : atOnce;
      await change(write, `${wider}\n# ${round}`, served);
      expect((await ask('{ lectures { guide } }')).body).toEqual({
        data: { lectures: [{ guide: '导览1' }, { guide: '导览2' }] },
      });
      const broken = await change(write, `${wider.slice(0, -400 - round)}`, refused);
      expect(broken.fields.reason).toBeTruthy();
      // What was served before the broken one goes on.
      expect((await ask('{ guides }')).body).toEqual({ data: { guides: 2 } });
      await change(write, `${graph.supergraph}\n# ${round}`, served);
      expect((await ask('{ guides }')).status).toBe(400);
    }
    loading = false;
    await load;
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThanOrEqual(2_000);
    expect(swaps).toBeGreaterThanOrEqual(12);
  });

  it('follows a subgraph that moved to another address', async () => {
    const moved = await plainSubgraph('halls', graph.halls.sdl.split('\n').slice(1).join('\n'), {
      Query: { halls: () => ['新厅'] },
    });
    const told = said.next(served);
    await atOnce(composed(graph.lectures, moved));
    await told;
    expect((await ask('{ halls }')).body).toEqual({ data: { halls: ['新厅'] } });
    await moved[Symbol.asyncDispose]();
  });

  it('makes no generation of a text that is served already', async () => {
    const told = said.next(served);
    await inPlace(graph.supergraph);
    await atOnce(`${graph.supergraph}\n`);
    expect((await told).fields.generation).toBe(2);
    expect(said.entries.filter(({ message }) => served.test(message ?? ''))).toHaveLength(1);
  });
});
