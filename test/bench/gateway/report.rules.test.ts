import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import type { Figures } from './measure.ts';
import { questions } from './questions.ts';
import { Results, ratioLines, table } from './report.ts';

const [question] = questions as [(typeof questions)[number]];
const figures = (cpu: number, cpuTogether = cpu): Figures => ({
  cpu,
  cpuTogether,
  memory: 100,
  requests: 1_000,
  perSecond: 500,
  p50: 2,
  p99: 9,
});

describe('the report of the gateways', () => {
  it('gives the median of the rounds’ ratios, each against its own round', () => {
    const results = new Results();
    // The machine was three times as slow in the second round, for both.
    for (const [ours, peer] of [
      [1, 2],
      [3, 6],
      [1, 4],
    ] as const) {
      results.add(question, 'ours', figures(ours));
      results.add(question, 'grafbase', figures(peer, peer + 1));
    }
    expect(ratioLines(results, [question])).toEqual([
      `ratio ours/grafbase:${question.name} 0.500`,
      `ratio ours+subgraphs/grafbase+subgraphs:${question.name} 0.333`,
    ]);
  });

  it('leaves out whoever did not run', () => {
    const results = new Results();
    results.add(question, 'ours', figures(1));
    expect(ratioLines(results, [question])).toEqual([]);
    expect(table(results, question, ['ours'], 2_048)[0]).toBe(`${question.name}, 2.0 kB`);
  });
});

describe('the command line of the bench', () => {
  it('takes bounded numbers and known names alone', () => {
    expect(readArguments(['--only', 'ours,grafbase', '--seconds', '1'], ['ours', 'grafbase'])).toMatchObject({
      seconds: 1,
      only: ['ours', 'grafbase'],
      profile: false,
    });
    expect(() => readArguments(['--only', 'cosmo'], ['ours'])).toThrow('There is no gateway called cosmo: ours.');
    for (const seconds of ['0', '61', 'x', '']) {
      expect(() => readArguments([`--seconds=${seconds}`], [])).toThrow('--seconds must be a number from 0.5 to 60');
    }
  });
});
