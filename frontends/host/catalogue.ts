import { createHash } from 'node:crypto';
import path from 'node:path';
import type { PageState } from '@hub/frontend-kit/runtime/page';
import type { Logger } from '@hub/kit/service';
import pg from 'pg';
import type { FrameUnit } from './page/frame.ts';
import { baseOf, type ImportMap, importMap, type ServedVersion } from './page/import-map.ts';
import { stateForAll } from './page/state.ts';
import { materialise } from './registry/files.ts';
import type { ActiveVersion, Registry } from './registry/registry.ts';

export interface Snapshot {
  frame: readonly FrameUnit[];
  active: readonly ActiveVersion[];
  versions: readonly ServedVersion[];
  map: ImportMap;
  state: PageState;
  /** The version for everyone whose pages this address belongs to. */
  versionAt(pathname: string): ServedVersion | undefined;
}

export interface CatalogueOptions {
  registry: Registry;
  frame: readonly FrameUnit[];
  modulesRoot: string;
  log: Logger;
  moduleTimeout: number;
}

/** What the host serves now. Replaced as a whole when the register changes, here or in another replica. */
export class Catalogue {
  private snapshot: Snapshot;
  private listener: pg.Client | undefined;
  private reloading: Promise<void> = Promise.resolve();
  private stopped = false;
  private readonly registry: Registry;
  private readonly frame: readonly FrameUnit[];
  private readonly modulesRoot: string;
  private readonly log: Logger;
  private readonly moduleTimeout: number;

  constructor(options: CatalogueOptions) {
    this.registry = options.registry;
    this.frame = options.frame;
    this.modulesRoot = options.modulesRoot;
    this.log = options.log;
    this.moduleTimeout = options.moduleTimeout;
    this.snapshot = snapshotOf(options.frame, [], options.moduleTimeout);
  }

  current(): Snapshot {
    return this.snapshot;
  }

  /** One reload at a time, each seeing everything committed before it was asked for. */
  reload(): Promise<void> {
    this.reloading = this.reloading.catch(() => undefined).then(() => this.load());
    return this.reloading;
  }

  private async load(): Promise<void> {
    const active = await this.registry.active();
    for (const version of active) {
      await materialise(this.registry, version, this.modulesRoot);
      if (version.previous) await materialise(this.registry, version.previous, this.modulesRoot);
    }
    this.snapshot = snapshotOf(this.frame, active, this.moduleTimeout);
  }

  /** Other replicas and the command line change the same register: PostgreSQL tells us. */
  async listen(appUrl: string): Promise<void> {
    const client = new pg.Client({ connectionString: appUrl, keepAlive: true });
    client.on('notification', () =>
      this.reload().catch((error) => this.log.error({ err: error }, 'module register could not be read')),
    );
    client.on('error', (error) => this.log.warn({ err: error }, 'lost the notice line of the module register'));
    client.on('end', () => this.listenAgain(appUrl));
    await client.connect();
    await client.query('listen host_registry');
    this.listener = client;
  }

  private listenAgain(appUrl: string): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      if (this.stopped) return;
      this.listen(appUrl).then(
        () => this.reload(),
        () => this.listenAgain(appUrl),
      );
    }, 1000);
    timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.listener?.end().catch(() => undefined);
    await this.reloading.catch(() => undefined);
  }

  folderOf(module: string, version: string): string {
    return path.join(this.modulesRoot, module, version);
  }
}

function snapshotOf(frame: readonly FrameUnit[], active: readonly ActiveVersion[], moduleTimeout: number): Snapshot {
  const versions = new Map<string, ServedVersion>();
  for (const version of active.flatMap((one) => (one.previous ? [one, one.previous] : [one]))) {
    versions.set(version.id, { base: baseOf(version.module, version.version), manifest: version.manifest });
  }
  const served = [...versions.values()];
  const map = importMap(frame, served);
  const generation = createHash('sha256')
    .update(JSON.stringify([map, active.map((version) => [version.scope, version.module, version.version])]))
    .digest('hex')
    .slice(0, 12);
  const forAll = active.filter((version) => version.scope === 'all');
  return {
    frame,
    active,
    versions: served,
    map,
    state: { ...stateForAll(active, generation), moduleTimeout },
    versionAt(pathname) {
      const found = forAll.find(
        ({ manifest }) => pathname === manifest.basePath || pathname.startsWith(`${manifest.basePath}/`),
      );
      return found ? versions.get(found.id) : undefined;
    },
  };
}
