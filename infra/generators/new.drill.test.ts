import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../tooling/paths.ts';

let copy: string;

/** The tree as git sees it, with the packages linked and the workspaces pointing into the copy. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'hub-generator-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of listed.trim().split('\n')) {
    try {
      cpSync(join(root, file), join(copy, file));
    } catch (error) {
      // Listed, but deleted in the working tree.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@hub'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@hub') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const name of readdirSync(join(root, 'node_modules', '@hub'))) {
    const link = join(root, 'node_modules', '@hub', name);
    const target = resolve(dirname(link), readlinkSync(link));
    symlinkSync(join(copy, target.slice(root.length + 1)), join(modules, '@hub', name));
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(args: string[]): { status: number | null; said: string } {
  const env = { ...process.env, NODE_ENV: 'test', VITEST: '', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env });
  return { status, said: stdout + stderr };
}

const bin = (path: string): string => join('node_modules', path);

describe('npm run new slice', () => {
  it('makes a slice that composes, whose tests pass, and that the checks accept', { timeout: 240_000 }, () => {
    const made = run(['infra/generators/new.ts', 'slice', 'volunteers/trial-cases', '--zh', '试例']);
    expect(made.said).toContain('subgraphs/volunteers/trial-cases/trial-case.pg.test.ts');
    expect(made.status).toBe(0);
    expect(readFileSync(join(copy, 'gateway/api.graphql'), 'utf8')).toContain('registerTrialCase(');

    const tests = run([bin('vitest/vitest.mjs'), 'run', 'subgraphs/volunteers/trial-cases']);
    expect(tests.said).toMatch(/Tests\s+14 passed \(14\)/);

    const types = run([bin('typescript/lib/tsc.js'), '--noEmit']);
    expect(types.said.split('\n').filter((line) => line.includes('trial-case'))).toEqual([]);
    const style = run([bin('@biomejs/biome/bin/biome'), 'check', 'subgraphs/volunteers', 'frontends/volunteers']);
    expect(style).toMatchObject({ status: 0 });
    expect(run(['infra/tooling/migration.ts', 'volunteers']).said).toContain('entities and migrations agree');
  });

  it('leaves nothing behind when it cannot be done', () => {
    const files = () =>
      readdirSync(copy, { recursive: true }).filter((file) => !String(file).startsWith('node_modules'));
    const before = files();
    const again = run(['infra/generators/new.ts', 'slice', 'volunteers/trial-cases']);
    expect(again).toEqual({ status: 1, said: '✗ subgraphs/volunteers/trial-cases exists already.\n' });
    expect(run(['infra/generators/new.ts', 'slice', 'nowhere/things']).said).toMatch(/^✗ There is no subgraph nowhere/);
    expect(files()).toEqual(before);
  });
});
