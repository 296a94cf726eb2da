import type { ModuleManifest } from '@hub/frontend-kit/manifest';
import type { Logger } from '@hub/kit/service';
import { builtModules, readBuilt } from './built.ts';
import { digestOf } from './registry/manifest-check.ts';
import { RegistryRefusal } from './registry/refusals.ts';
import type { RunningHost } from './running-host.ts';

export interface PublishBuiltOptions {
  host: Pick<RunningHost, 'registry' | 'reload'>;
  modulesDir: string;
  log: Logger;
}

const starter = { id: 'service:start', name: '本机启动' };

/**
 * A local start publishes what was built and lets it run at once. What people chose stays as they left it as long as
 * nothing new was built: a roll-back survives a restart. Work in progress has other bytes under the same version, which the
 * register refuses, so it gets a version of its own: 0.1.0-local.1a2b3c4d.
 */
export async function publishBuilt({
  host,
  modulesDir,
  log,
}: PublishBuiltOptions): Promise<{ published: string[]; kept: string[] }> {
  const published: string[] = [];
  const kept: string[] = [];
  const active = await host.registry.active();
  for (const dir of await builtModules(modulesDir)) {
    const { manifest, files } = await readBuilt(dir);
    const { version, added } = await register(host, manifest, files);
    const runs = active.find((one) => one.module === manifest.name && one.scope === 'all');
    if (!added && runs && (runs.version === version || runs.activatedBy !== starter.id)) {
      kept.push(`${manifest.name} ${version}`);
      continue;
    }
    await host.registry.activate(manifest.name, version, 'all', starter, '本机启动时发布');
    published.push(`${manifest.name} ${version}`);
    log.info({ module: manifest.name, version }, 'module published');
  }
  await host.reload();
  return { published, kept };
}

async function register(host: PublishBuiltOptions['host'], manifest: ModuleManifest, files: Map<string, Buffer>) {
  try {
    const { added } = await host.registry.publish(manifest, files, starter);
    return { version: manifest.version, added };
  } catch (error) {
    if (!(error instanceof RegistryRefusal) || error.code !== 'VERSION_TAKEN') throw error;
    const version = `${manifest.version}-local.${digestOf(manifest).slice(0, 8)}`;
    const { added } = await host.registry.publish({ ...manifest, version }, files, starter);
    return { version, added };
  }
}
