// The register of modules from the command line, on the hub's own machine:
//   npm run modules -- list
//   npm run modules -- publish tasks
//   npm run modules -- activate tasks 0.1.1 [--reason TEXT]
//   npm run modules -- rollback tasks [--reason TEXT]
// The host is found through `<DATA_DIR>/host.json`, the secret is HUB_SECRET or `<DATA_DIR>/secret`.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ENVELOPE_HEADER, signEnvelope } from '@hub/kit/envelope';
import { addressFile, commandLine } from './address.ts';
import { readBuilt } from './built.ts';

const usage =
  'usage: npm run modules -- list | publish NAME | activate NAME VERSION | rollback NAME   [--reason TEXT] [--data-dir DIR]';

interface Listed {
  modules: {
    name: string;
    titles: { zh: string };
    ownerUnit: string;
    active: { scope: string; version: string; previous: string | null }[];
    versions: {
      version: string;
      publishedAt: string;
      publishedBy: string;
      bytes: number;
      failures: { seen: number }[];
    }[];
  }[];
}

class Told extends Error {}

async function main(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { reason: { type: 'string' }, 'data-dir': { type: 'string' } },
  });
  const [verb, name, version] = positionals;
  const { DATA_DIR, HUB_SECRET } = process.env;
  const call = await connect(values['data-dir'] ?? DATA_DIR ?? '.data', HUB_SECRET);
  const reason = values.reason ?? '命令行操作';
  if (verb === 'list' && !name) return table((await call('GET', '/modules/api/modules')) as Listed);
  if (!name) throw new Told(usage);
  switch (verb) {
    case 'publish': {
      // The builder is large; the other verbs do without.
      const { buildFrontends, defaultDistDir } = await import('../build.ts');
      await buildFrontends({ names: [name] });
      const { manifest, files } = await readBuilt(await newestBuild(name, defaultDistDir));
      const encoded = Object.fromEntries([...files].map(([file, bytes]) => [file, bytes.toString('base64')]));
      const answer = (await call('POST', '/modules/api/publish', { manifest, files: encoded })) as {
        version: string;
        added: boolean;
      };
      return answer.added
        ? `${name} ${answer.version} is registered; activate it with: activate ${name} ${answer.version}`
        : `${name} ${answer.version} was registered before, nothing changed`;
    }
    case 'activate':
      if (!version) throw new Told(usage);
      await call('POST', '/modules/api/activate', { name, version, reason });
      return `${name} ${version} runs for everyone`;
    case 'rollback': {
      const answer = (await call('POST', '/modules/api/rollback', { name, reason })) as { version: string };
      return `${name} is back at ${answer.version}`;
    }
    default:
      throw new Told(usage);
  }
}

async function newestBuild(name: string, distDir: string): Promise<string> {
  const { readModuleConfig } = await import('../_kit/vite-plugin/module-build.ts');
  const config = await readModuleConfig(path.resolve(import.meta.dirname, '..', name));
  return path.join(distDir, config.name, config.version);
}

type Call = (method: 'GET' | 'POST', url: string, body?: object) => Promise<unknown>;

async function connect(dataDir: string, givenSecret: string | undefined): Promise<Call> {
  const file = addressFile(dataDir);
  const { url } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as { url?: string };
  if (!url)
    throw new Told(`no running hub found (${file} is missing): start it first, or name its folder with --data-dir`);
  const secret = givenSecret || (await readFile(path.join(dataDir, 'secret'), 'utf8').catch(() => '')).trim();
  if (!secret) throw new Told(`neither HUB_SECRET nor ${path.join(dataDir, 'secret')} holds the hub's secret`);
  return async (method, address, body) => {
    const text = body === undefined ? address : JSON.stringify(body);
    const viewer = {
      kind: 'service' as const,
      id: commandLine,
      lang: 'zh' as const,
      purpose: `命令行（${userInfo().username}）`,
    };
    const envelope = signEnvelope({ secret, audience: 'host', viewer, requestId: randomUUID(), body: text });
    const response = await fetch(new URL(address, url), {
      method,
      headers: { [ENVELOPE_HEADER]: envelope, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: text } : {}),
    }).catch(() => {
      throw new Told(`the hub at ${url} does not answer`);
    });
    const answer = (await response.json()) as { code?: string; message?: string; details?: string[] };
    if (response.ok) return answer;
    throw new Told(
      [`${answer.code}: ${answer.message}`, ...(answer.details ?? []).map((line) => `  ${line}`)].join('\n'),
    );
  };
}

function table({ modules }: Listed): string {
  const lines = modules.flatMap((module) => [
    `${module.name} (${module.titles.zh}, ${module.ownerUnit})`,
    ...module.versions.map((version) => {
      const active = module.active
        .filter((one) => one.version === version.version)
        .map((one) => (one.scope === 'all' ? 'runs' : 'on trial'));
      const failures = version.failures.reduce((sum, one) => sum + one.seen, 0);
      return `  ${version.version.padEnd(24)} ${version.publishedAt.slice(0, 16)}  ${version.publishedBy}  ${[...active, failures ? `${failures} failures` : ''].filter(Boolean).join(', ')}`;
    }),
  ]);
  return lines.join('\n');
}

try {
  process.stdout.write(`${await main()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Told || error instanceof TypeError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
