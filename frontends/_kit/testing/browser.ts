import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const knownPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const advice =
  'no Chromium found: apt-get install --no-install-recommends chromium fonts-noto-cjk, or set CHROMIUM_PATH';

const runnable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

let found: string | undefined;

/** `CHROMIUM_PATH`, the usual places, then Debian's package when we are root. Never a download by playwright. */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!runnable(named)) throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run`);
    return named;
  }
  found ??= knownPaths.find(runnable) ?? install();
  return found;
}

function install(): string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error(advice);
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', timeout: 120_000 });
    const packages = ['chromium', 'fonts-noto-cjk'];
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    throw new Error(advice);
  }
  const installed = knownPaths.find(runnable);
  if (!installed) throw new Error(advice);
  return installed;
}

export interface TestBrowser extends AsyncDisposable {
  browser: Browser;
  /** A fresh profile with one page, and everything that went wrong in it. */
  open(options?: BrowserContextOptions): Promise<TestPage>;
  close(): Promise<void>;
}

export interface TestPage extends AsyncDisposable {
  context: BrowserContext;
  page: Page;
  /** Uncaught errors and console errors, in order. A story that expects none asserts that it is empty. */
  errors: string[];
}

export async function openBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
  const close = () => browser.close();
  return {
    browser,
    close,
    [Symbol.asyncDispose]: close,
    async open(options = {}) {
      const context = await browser.newContext({
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        viewport: { width: 1440, height: 900 },
        // A dialog that still moves takes the press of a button and loses its release: on a busy machine the click is
        // gone. The product has no motion for whoever asks for none, so the stories ask for none.
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      return { context, page, errors, [Symbol.asyncDispose]: () => context.close() };
    },
  };
}
