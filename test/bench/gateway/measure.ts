import type { Asker, Load } from './load.ts';
import { cpuMs, residentMb } from './processes.ts';
import type { Question } from './questions.ts';

export interface Subject {
  readonly name: string;
  readonly pid: number;
  readonly asker: Asker;
  /** Processes whose work belongs to its answers. */
  readonly subgraphs: readonly number[];
}

export interface Figures extends Load {
  /** Milliseconds of CPU for one request: of the gateway, and of gateway and subgraphs together. */
  readonly cpu: number;
  readonly cpuTogether: number;
  readonly memory: number;
}

/** A round asks each gateway each question, in another order every time, so that no one always has the warm machine. */
export async function measureRound(
  subjects: readonly Subject[],
  questions: readonly Question[],
  { seconds, round }: { readonly seconds: number; readonly round: number },
  take: (subject: Subject, question: Question, figures: Figures) => void,
): Promise<void> {
  for (const question of questions) {
    const turn = round % subjects.length;
    for (const subject of [...subjects.slice(turn), ...subjects.slice(0, turn)]) {
      // V8 compiles what runs often, and planners keep their plans: neither belongs to a request's cost. A busy
      // machine answers so little a second that only a count of requests says who is warm.
      if (round === 0) await subject.asker.run(question, 25, 1_500);
      else await subject.asker.run(question, 0.4);
      take(subject, question, await measure(subject, question, seconds));
    }
  }
}

async function measure({ pid, asker, subgraphs }: Subject, question: Question, seconds: number): Promise<Figures> {
  const used = () => subgraphs.reduce((sum, each) => sum + cpuMs(each), 0);
  const [own, others] = [cpuMs(pid), used()];
  const load = await asker.run(question, seconds);
  const cpu = (cpuMs(pid) - own) / load.requests;
  return { ...load, cpu, cpuTogether: cpu + (used() - others) / load.requests, memory: residentMb(pid) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
