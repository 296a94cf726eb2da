import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, Fault, fileFault } from './fault.ts';
import { makeFolder } from './postgres/owner.ts';
import { isAlive } from './postgres/postmaster.ts';

export interface HubNote {
  pid: number;
  url?: string;
}

/** What one hub keeps on disk: its lock, its secret, its marks and its logs. */
export interface DataDir {
  path: string;
  /** Written by the running hub for the other commands. */
  announce(url: string): void;
  secret(): string;
  mark(name: string): string | undefined;
  setMark(name: string, value: string): void;
  logFile(name: string): string;
  release(): void;
}

const noteFile = (path: string): string => join(path, 'hub.json');

export function readHubNote(path: string): HubNote | undefined {
  try {
    const note = JSON.parse(readFileSync(noteFile(path), 'utf8')) as HubNote;
    return Number.isInteger(note.pid) && isAlive(note.pid) ? note : undefined;
  } catch {
    return undefined;
  }
}

/** Opens the folder for one hub. A second hub on the same folder is refused; a dead hub's claim is taken over. */
export function openDataDir(path: string): DataDir {
  makeFolder(path);
  claim(path);
  makeFolder(join(path, 'logs'));
  makeFolder(join(path, 'marks'));
  const write = (file: string, text: string, mode = 0o644) => {
    try {
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, text, { mode });
      renameSync(draft, file);
    } catch (error) {
      throw fileFault(error, 'write', file);
    }
  };
  return {
    path,
    announce: (url) => write(noteFile(path), JSON.stringify({ pid: process.pid, url })),
    secret: () => {
      const file = join(path, 'secret');
      if (!existsSync(file)) write(file, randomBytes(32).toString('base64url'), 0o600);
      return readFileSync(file, 'utf8').trim();
    },
    mark: (name) => {
      const file = join(path, 'marks', name);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    setMark: (name, value) => write(join(path, 'marks', name), value),
    logFile: (name) => join(path, 'logs', `${name}.log`),
    release: () => {
      if (readHubNote(path)?.pid === process.pid) rmSync(noteFile(path), { force: true });
    },
  };
}

/** A hard link is made by one process only, and it carries its content from its first moment. */
function claim(path: string): void {
  const file = noteFile(path);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path, { recursive: true });
    writeFileSync(draft, JSON.stringify({ pid: process.pid }));
    for (;;) {
      try {
        linkSync(draft, file);
        return;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
        const other = readHubNote(path);
        if (other && other.pid !== process.pid) {
          throw new Fault(
            `A hub already runs from ${path} (process ${other.pid}${other.url ? `, ${other.url}` : ''}): stop it first, or set another DATA_DIR and PORT.`,
          );
        }
        rmSync(file, { force: true });
      }
    }
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(error, 'write to', path);
  } finally {
    rmSync(draft, { force: true });
  }
}
