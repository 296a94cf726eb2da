import { isDeepStrictEqual } from 'node:util';
import type { Asker } from './load.ts';
import { bodyOf, OFFSETS, type Question, questions } from './questions.ts';

/** Asks every gateway the same and throws when one answers otherwise: only equal work can be compared. */
export async function sameAnswers(askers: ReadonlyMap<string, Asker>): Promise<ReadonlyMap<Question, number>> {
  const sizes = new Map<Question, number>();
  for (const question of questions) {
    for (const offset of [0, 37, OFFSETS - 1]) {
      const body = bodyOf(question, offset);
      let first: { name: string; data: unknown } | undefined;
      for (const [name, asker] of askers) {
        const answer = await asker.ask(body).catch((error: Error) => {
          throw new Error(`${name} does not answer ${question.name}: ${error.message}`);
        });
        const { data } = JSON.parse(answer.toString('utf8')) as { data?: { keyTasks?: unknown[] } };
        if (!data?.keyTasks?.length) throw new Error(`${name} answers ${question.name} with nothing`);
        first ??= { name, data };
        if (!isDeepStrictEqual(data, first.data)) {
          throw new Error(`${name} and ${first.name} give different answers to ${question.name} (offset ${offset})`);
        }
        sizes.set(question, answer.length);
      }
    }
  }
  return sizes;
}
