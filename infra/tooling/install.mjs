// Runs before every npm script, under whatever Node there is (20 or newer), so that one command is enough on a fresh
// clone. Nothing but Node's own modules may be imported here.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.hub-install');
const lock = join(root, '.cache', 'install.lock');

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const say = (text) => process.stderr.write(`${text}\n`);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function fail(text) {
  release();
  say(text);
  process.exit(1);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node ${process.versions.node} is too old to set up the hub: install Node 20 or newer.`);

const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');

function installed() {
  try {
    if (readFileSync(stampFile, 'utf8') === wanted) return true;
  } catch {
    // No stamp: perhaps someone ran npm by hand, see below.
  }
  return matchesByHand();
}

/** `npm install` by hand leaves no stamp, but a list of what it put there; a second install would be a waste. */
function matchesByHand() {
  try {
    const want = readJson(lockFile).packages;
    const have = readJson(join(modules, '.package-lock.json')).packages;
    for (const [path, entry] of Object.entries(want)) {
      if (path === '' || entry.link || !path.includes('node_modules/') || entry.optional) continue;
      if (have[path]?.version !== entry.version) return false;
    }
    writeFileSync(stampFile, wanted);
    return true;
  } catch {
    return false;
  }
}

let holding = false;
function release() {
  if (holding) rmSync(lock, { recursive: true, force: true });
  holding = false;
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that holds the lock, 0 when it died, undefined when the lock has just gone. */
function holder() {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    return alive(pid) ? pid : 0;
  } catch {
    try {
      return Date.now() - statSync(lock).mtimeMs > 10_000 ? 0 : -1;
    } catch {
      return undefined;
    }
  }
}

async function acquire() {
  let said = false;
  for (;;) {
    try {
      mkdirSync(dirname(lock), { recursive: true });
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      holding = true;
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`No permission to write to ${root}: ${error.message}`);
    }
    const pid = holder();
    if (pid === 0) {
      // Renaming is atomic: of several who find the dead lock only one takes it away.
      const away = `${lock}.${process.pid}`;
      try {
        renameSync(lock, away);
        rmSync(away, { recursive: true, force: true });
      } catch {
        // Another one was faster.
      }
      continue;
    }
    if (!said && pid !== undefined) say('Another command is installing the packages, waiting for it …');
    said = true;
    await pause(250);
  }
}

/** Packages that are unpacked so far: npm makes all folders first. */
function count() {
  const there = (folder) => {
    try {
      return readdirSync(folder).filter((name) => !name.startsWith('.'));
    } catch {
      return [];
    }
  };
  const folders = there(modules).flatMap((name) =>
    name.startsWith('@')
      ? there(join(modules, name)).map((inner) => join(modules, name, inner))
      : [join(modules, name)],
  );
  return folders.filter((folder) => existsSync(join(folder, 'package.json'))).length;
}

async function install() {
  const started = Date.now();
  // Binaries of other systems are in the lock file and stay out of the folder.
  const forHere = ({ os, cpu }) => (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch));
  const total = Object.entries(readJson(lockFile).packages).filter(
    ([path, entry]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && forHere(entry),
  ).length;
  say(`Installing the packages (once; about ${total}) …`);
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    : spawn('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-4000);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      child.kill('SIGTERM');
      release();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  const beat = setInterval(() => {
    say(`  ${Math.round((Date.now() - started) / 1000)} s, ${Math.min(count(), total)} of ${total} packages`);
  }, 5000);
  const code = await new Promise((done) => {
    child.once('error', (error) => {
      errors += error.message;
      done(1);
    });
    child.once('close', done);
  });
  clearInterval(beat);
  if (code !== 0) fail(`npm ci failed (${code}):\n${errors.trim()}`);
  writeFileSync(stampFile, wanted);
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

if (!installed()) {
  await acquire();
  try {
    if (!installed()) await install();
  } finally {
    release();
  }
}
