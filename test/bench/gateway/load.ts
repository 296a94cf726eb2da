import { Pool } from 'undici';
import { bodyOf, OFFSETS, type Question } from './questions.ts';

export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const MOST = 50_000;
const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** Whoever asks: a few callers over connections that stay open, each asking again as soon as it has its answer. */
export class Asker {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly callers: number;
  private turn = 0;

  constructor(url: string, callers: number) {
    const { origin, pathname } = new URL(url);
    this.pool = new Pool(origin, { connections: callers, pipelining: 1 });
    this.path = pathname;
    this.callers = callers;
  }

  /** One answer as it came. Throws when it is not a whole one. */
  async ask(body: string): Promise<Buffer> {
    const response = await this.pool.request({ method: 'POST', path: this.path, headers, body });
    const answer = Buffer.from(await response.body.arrayBuffer());
    if (response.statusCode !== 200 || answer.includes('"errors"')) {
      throw new Error(`status ${response.statusCode}: ${answer.toString('utf8', 0, 300)}`);
    }
    return answer;
  }

  async run(question: Question, seconds: number, most = MOST): Promise<Load> {
    const bodies = Array.from({ length: OFFSETS }, (_, offset) => bodyOf(question, offset));
    const times: number[] = [];
    const began = performance.now();
    const end = began + seconds * 1000;
    const caller = async () => {
      while (performance.now() < end && times.length < most) {
        const body = bodies[this.turn++ % OFFSETS] as string;
        const asked = performance.now();
        await this.ask(body);
        times.push(performance.now() - asked);
      }
    };
    await Promise.all(Array.from({ length: this.callers }, caller));
    const took = (performance.now() - began) / 1000;
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { requests: times.length, perSecond: times.length / took, p50: at(0.5), p99: at(0.99) };
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
