import { BlockList, isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { Fault } from './fault.ts';

export type LimitsName = 'hub' | 'generous' | 'off';

export interface Settings {
  /** The supergraph's file. */
  readonly supergraph: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  /** Whether a change of the file is served without a restart. */
  readonly watch: boolean;
  readonly planner: 'hive' | 'apollo';
  readonly limits: LimitsName;
}

export const usage =
  'npm run gateway -- --supergraph FILE [--port N] [--host ADDRESS] [--no-watch] [--planner hive|apollo] [--limits hub|generous|off]';

const options = {
  supergraph: { type: 'string' },
  port: { type: 'string', default: '4000' },
  host: { type: 'string', default: '127.0.0.1' },
  watch: { type: 'boolean', default: true },
  planner: { type: 'string', default: 'hive' },
  limits: { type: 'string', default: 'generous' },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line. `undefined`: someone only asked how to use it. */
export function readArguments(args: readonly string[]): Settings | undefined {
  const given = parse(args);
  if (given.help) return undefined;
  if (!given.supergraph) throw new Fault(`--supergraph is missing: the file to serve. ${usage}`);
  return {
    supergraph: given.supergraph,
    port: portOf(given.port),
    host: loopback(given.host),
    watch: given.watch,
    planner: oneOf('--planner', given.planner, ['hive', 'apollo']),
    limits: oneOf('--limits', given.limits, ['hub', 'generous', 'off']),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowNegative: true }).values;
  } catch (error) {
    // Node's own sentence goes on with advice about positional arguments.
    const [first] = (error as Error).message.split(/\. (?:To specify|This command)|\n/);
    throw new Fault(`${first?.replace(/\.$/, '')}. ${usage}`);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Fault(`--port must be a whole number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

const loopbacks = new BlockList();
loopbacks.addSubnet('127.0.0.0', 8, 'ipv4');
loopbacks.addAddress('::1', 'ipv6');

/** Nobody signs in here, so that nobody but this machine may ask. */
function loopback(host: string): string {
  const address = host === 'localhost' ? '127.0.0.1' : host;
  const family = isIP(address);
  if (family && loopbacks.check(address, family === 4 ? 'ipv4' : 'ipv6')) return address;
  throw new Fault(
    `--host ${host} is not a loopback address: this gateway has no sign-in and serves this machine only (127.0.0.1 or ::1).`,
  );
}

function oneOf<T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found) return found;
  throw new Fault(`${flag} must be ${allowed.join(' or ')}, not ${JSON.stringify(value)}.`);
}
