import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** Opens a port; fails as the system says, with `EADDRINUSE` for one that is taken. */
export function listenOn(port: number, host: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port, host }, () => done(server));
  });
}

export const closePort = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()));

export const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/**
 * Opens a port that nobody uses, from a range that no system hands to outgoing connections (Linux begins at 32768, others
 * at 49152): between this look and the service that opens it, a connection of somebody else's could take such a port.
 */
export async function listenAnywhere(host: string): Promise<Server> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      return await listenOn(randomInt(15_000, 32_000), host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return listenOn(0, host);
}

/** The number of a port that nobody uses now. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = await listenAnywhere(host);
  const port = portOf(server);
  await closePort(server);
  return port;
}
