import { parseArgs } from 'node:util';

export interface Settings {
  /** How long each gateway is asked, per question and round. */
  readonly seconds: number;
  readonly rounds: number;
  readonly callers: number;
  /** Names of gateways; all when empty. */
  readonly only: readonly string[];
  /** One question; all when absent. */
  readonly question: string | undefined;
  /** Writes a .cpuprofile of ours in place of comparing. */
  readonly profile: boolean;
}

const options = {
  seconds: { type: 'string', default: '3' },
  rounds: { type: 'string', default: '3' },
  callers: { type: 'string', default: '8' },
  only: { type: 'string', default: '' },
  question: { type: 'string' },
  profile: { type: 'boolean', default: false },
} as const;

/** Reads the command line; throws one sentence. Everything is bounded, so that the bench always ends. */
export function readArguments(
  args: readonly string[],
  known: readonly string[],
  questions: readonly string[] = [],
): Settings {
  const { values } = parseArgs({ args: [...args], options });
  const only = values.only.split(',').filter(Boolean);
  const stranger = only.find((name) => !known.includes(name));
  if (stranger) throw new Error(`There is no gateway called ${stranger}: ${known.join(', ')}.`);
  const { question } = values;
  if (question !== undefined && !questions.includes(question)) {
    throw new Error(`There is no question called ${question}: ${questions.join(', ')}.`);
  }
  return {
    question,
    seconds: between('--seconds', values.seconds, 0.5, 60),
    rounds: between('--rounds', values.rounds, 1, 20),
    callers: between('--callers', values.callers, 1, 64),
    only,
    profile: values.profile,
  };
}

function between(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text !== '' && value >= least && value <= most) return value;
  throw new Error(`${flag} must be a number from ${least} to ${most}, not ${JSON.stringify(text)}.`);
}
