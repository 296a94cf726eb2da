import { closePort, listenAnywhere, listenOn, portOf } from '@hub/kit/service';
import { errorCode, Fault } from './fault.ts';

/** The public port, checked before anything is started; 0 picks a free one. */
export async function publicPort(port: number, host: string): Promise<number> {
  try {
    const server = await (port === 0 ? listenAnywhere(host) : listenOn(port, host));
    const found = portOf(server);
    await closePort(server);
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
    await closePort(await listenOn(port, '127.0.0.1'));
    return true;
  } catch {
    return false;
  }
}

/** Ports of the services on loopback: all held at once, so that none is given twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listenAnywhere('127.0.0.1')));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(closePort));
  return ports;
}
