import path from 'node:path';

/** Where a running host leaves its loopback address for the command line. */
export const addressFile = (dataDir: string): string => path.join(dataDir, 'host.json');

/** How the command line on the hub's own machine, which holds the hub's secret, signs itself. */
export const commandLine = 'modules-cli';
