import { type Figures, median } from './measure.ts';
import type { Question } from './questions.ts';

/** What was measured, by question and gateway, a value a round. */
export class Results {
  private readonly figures = new Map<string, Figures[]>();

  add(question: Question, gateway: string, figures: Figures): void {
    const key = `${question.name}\n${gateway}`;
    this.figures.set(key, [...(this.figures.get(key) ?? []), figures]);
  }

  of(question: Question, gateway: string): readonly Figures[] {
    return this.figures.get(`${question.name}\n${gateway}`) ?? [];
  }

  /** The median over rounds. */
  value(question: Question, gateway: string, of: keyof Figures): number {
    return median(this.of(question, gateway).map((figures) => figures[of]));
  }
}

export function table(results: Results, question: Question, names: readonly string[], bytes: number): string[] {
  const head = ['', 'CPU ms', 'with subgraphs', 'requests/s', 'p50 ms', 'p99 ms', 'MB'];
  const rows = names.map((name) => {
    const value = (of: keyof Figures, digits: number) => results.value(question, name, of).toFixed(digits);
    return [
      name,
      value('cpu', 3),
      value('cpuTogether', 3),
      value('perSecond', 0),
      value('p50', 2),
      value('p99', 2),
      value('memory', 0),
    ];
  });
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] as string).length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] as number) : cell.padStart(widths[at] as number)))
      .join('  ');
  return [`${question.name}, ${(bytes / 1024).toFixed(1)} kB`, line(head), ...rows.map(line), ''];
}

interface Ratio {
  readonly name: string;
  readonly above: readonly [gateway: string, of: keyof Figures];
  readonly below: readonly [gateway: string, of: keyof Figures];
}

const peers = ['apollo-gateway', 'hive-stitching', 'hive-router', 'apollo-server+router-runtime', 'grafbase'];

const ratios: readonly Ratio[] = [
  ...peers.map((peer): Ratio => ({ name: `ours/${peer}`, above: ['ours', 'cpu'], below: [peer, 'cpu'] })),
  { name: 'in-process/monolith-jit', above: ['in-process', 'cpu'], below: ['monolith-jit', 'cpu'] },
  { name: 'in-process/monolith-js', above: ['in-process', 'cpu'], below: ['monolith-js', 'cpu'] },
  { name: 'in-process/grafbase+subgraphs', above: ['in-process', 'cpu'], below: ['grafbase', 'cpuTogether'] },
  { name: 'ours+subgraphs/grafbase+subgraphs', above: ['ours', 'cpuTogether'], below: ['grafbase', 'cpuTogether'] },
];

/** `ratio NAME VALUE`, below 1 where ours needs less. Made round by round, so that a slow minute weighs on both sides. */
export function ratioLines(results: Results, questions: readonly Question[]): string[] {
  return questions.flatMap((question) =>
    ratios.flatMap(({ name, above, below }) => {
      const upper = results.of(question, above[0]);
      const lower = results.of(question, below[0]);
      if (upper.length === 0 || lower.length === 0) return [];
      const each = upper.map((figures, round) => figures[above[1]] / (lower[round]?.[below[1]] ?? Number.NaN));
      return [`ratio ${name}:${question.name} ${median(each).toFixed(3)}`];
    }),
  );
}
