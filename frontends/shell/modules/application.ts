import { type FailureKind, type PageModule, reportFailure } from '@hub/runtime';
import type { LifeCycles } from 'single-spa';
import { DeadlineError, within } from './deadline.ts';
import { diagnose } from './diagnose.ts';
import { chosenVersion, takePrevious } from './previous.ts';
import { showFailure, showModule } from './shown.ts';
import { holdStyles } from './styles.ts';

interface Entry {
  bootstrap: (props: object) => Promise<unknown>;
  mount: (props: object) => Promise<unknown>;
  unmount: (props: object) => Promise<unknown>;
}

type Version = Omit<PageModule, 'previous'>;

class ModuleFailure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind, cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));
    this.kind = kind;
  }
}

export interface ApplicationOptions {
  /** Where the module's own element goes. */
  host: () => HTMLElement;
  timeout: number;
  /** True when the registry has changed since this page was made: the next module needs a new page. */
  outdated: () => boolean;
}

/**
 * What single-spa gets to see of a module. It never fails towards single-spa, which would set a failed module aside
 * for the life of the page: a failure is shown in the module's place, and a retry mounts again.
 */
export function applicationOf(module: PageModule, options: ApplicationOptions): LifeCycles {
  const bootstrapped = new Set<string>();
  let leave: (() => Promise<void>) | undefined;

  const mount = async (): Promise<void> => {
    if (options.outdated()) {
      window.location.reload();
      return new Promise(() => undefined);
    }
    const version = chosenVersion(module);
    showModule(module.name, 'loading');
    const element = document.createElement('div');
    element.id = `hub-module-${module.name}`;
    element.dataset.moduleVersion = version.version;
    options.host().append(element);
    const styles = holdStyles(version.css);
    const props = {
      name: `${module.name}@${version.version}`,
      domElement: element,
      version: version.version,
      ...(module.previous && version !== module.previous
        ? { previous: { version: module.previous.version, use: () => usePrevious(module) } }
        : {}),
    };
    leave = async () => {
      styles.release();
      element.remove();
    };
    try {
      const entry = await within(options.timeout, load(version));
      await within(options.timeout, styles.loaded);
      if (!bootstrapped.has(version.version)) await within(options.timeout, entry.bootstrap(props));
      bootstrapped.add(version.version);
      leave = async () => {
        try {
          await within(options.timeout, entry.unmount(props));
        } finally {
          styles.release();
          element.remove();
        }
      };
      await within(options.timeout, entry.mount(props));
      showModule(module.name, 'ready');
    } catch (error) {
      const failure = await failureOf(version, error);
      await leave().catch(() => undefined);
      leave = undefined;
      showFailure(module, version.version, failure.kind, failure.message);
      reportFailure(module.name, version.version, failure.kind as 'load', failure.message);
    }
  };

  const unmount = async (): Promise<void> => {
    showModule(null, 'ready');
    await leave?.().catch((error: unknown) => console.error(`${module.name} did not leave cleanly`, error));
    leave = undefined;
  };

  remounts.set(module.name, async () => {
    await unmount();
    await mount();
  });
  return { bootstrap: async () => undefined, mount, unmount };
}

const remounts = new Map<string, () => Promise<void>>();

/** The version before takes over in this tab. */
export function usePrevious(module: PageModule): void {
  takePrevious(module);
  void remounts.get(module.name)?.();
}

async function load(version: Version): Promise<Entry> {
  const entry = (await import(/* @vite-ignore */ version.base + version.entry)) as Partial<Entry>;
  if (!entry.bootstrap || !entry.mount || !entry.unmount)
    throw new ModuleFailure('load', new Error('the entry exports no bootstrap, mount and unmount'));
  return entry as Entry;
}

async function failureOf(version: Version, error: unknown): Promise<ModuleFailure> {
  if (error instanceof ModuleFailure) return error;
  if (error instanceof DeadlineError) return new ModuleFailure('timeout', error);
  return new ModuleFailure(await diagnose(version.base, error), error);
}
