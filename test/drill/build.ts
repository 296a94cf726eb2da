import { join } from 'node:path';
import { build } from 'vite';
import { serverBuild } from '../../infra/tooling/build/server.ts';
import { root } from '../../infra/tooling/paths.ts';

/** Builds the processes of the drill as the services are built. Gives the folder with their scripts. */
export async function buildProcesses(outDir: string): Promise<void> {
  const settings = serverBuild(outDir);
  await build({
    ...settings,
    build: {
      ...settings.build,
      rolldownOptions: {
        ...settings.build.rolldownOptions,
        input: {
          reports: join(root, 'infra/local/entries/reports.main.ts'),
          volunteering: join(root, 'test/drill/volunteering.ts'),
        },
      },
    },
  } as never);
}
