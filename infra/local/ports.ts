import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { errorCode, Fault } from './fault.ts';

function listen(port: number, host: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port, host }, () => done(server));
  });
}

const close = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()));

const numberOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/**
 * A port that nobody uses, from a range that no system hands to outgoing connections (Linux begins at 32768, others at
 * 49152): between this look and the service that opens it, a connection of somebody else's could take such a port.
 */
async function listenAnywhere(host: string): Promise<Server> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      return await listen(randomInt(15_000, 32_000), host);
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error;
    }
  }
  return listen(0, host);
}

/** The public port, checked before anything is started; 0 picks a free one. */
export async function publicPort(port: number, host: string): Promise<number> {
  try {
    const server = await (port === 0 ? listenAnywhere(host) : listen(port, host));
    const found = numberOf(server);
    await close(server);
    return found;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE') {
      throw new Fault(
        `Port ${port} is in use: stop the program that uses it, or choose another, for instance PORT=${port + 100} npm start.`,
      );
    }
    if (code === 'EACCES') throw new Fault(`No permission to open port ${port}: choose one above 1023 with PORT.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Fault(`HOST=${host} is not an address of this machine.`);
    throw error;
  }
}

export async function isFree(port: number): Promise<boolean> {
  if (port <= 0) return false;
  try {
    await close(await listen(port, '127.0.0.1'));
    return true;
  } catch {
    return false;
  }
}

/** Ports of the services on loopback: all held at once, so that none is given twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listenAnywhere('127.0.0.1')));
  const ports = servers.map(numberOf);
  await Promise.all(servers.map(close));
  return ports;
}
