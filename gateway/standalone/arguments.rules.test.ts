import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { Fault } from './fault.ts';

const file = ['--supergraph', 'a.graphql'];
const fault = (...args: string[]): string => {
  try {
    readArguments(args);
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
  return 'no fault';
};

describe('the command line of the gateway', () => {
  it('needs a file and nothing else', () => {
    expect(readArguments(file)).toEqual({
      supergraph: 'a.graphql',
      port: 4000,
      host: '127.0.0.1',
      watch: true,
      planner: 'hive',
      limits: 'generous',
    });
    expect(fault()).toMatch(/^--supergraph is missing/);
    expect(readArguments(['--help'])).toBeUndefined();
  });

  it.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost'])('listens on %s', (host) => {
    expect(readArguments([...file, '--host', host])?.host).toBe(host === 'localhost' ? '127.0.0.1' : host);
  });

  it.each(['0.0.0.0', '::', '192.168.0.7', '10.0.0.1', 'hub.example', ''])('refuses to listen on "%s"', (host) => {
    expect(fault(...file, '--host', host)).toContain('is not a loopback address');
  });

  it.each(['-1', '65536', '4000.5', 'many', ''])('refuses the port "%s"', (port) => {
    expect(fault(...file, `--port=${port}`)).toContain('--port must be a whole number from 0 to 65535');
  });

  it('refuses what it does not know, in one line', () => {
    for (const args of [['--nonsense'], ['word'], ['--limits', 'few'], ['--planner', 'mine'], ['--port']]) {
      const said = fault(...file, ...args);
      expect(said).not.toBe('no fault');
      expect(said).not.toContain('\n');
    }
  });
});
