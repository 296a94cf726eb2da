import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a peer does once it has read a request; `tries` counts the requests, from 1. */
export type Behaviour = (socket: Socket, tries: number) => void;

/** A TCP peer that speaks HTTP as badly as it was told to. */
export class HostilePeer {
  /** Requests that arrived. */
  tries = 0;
  behaviour: Behaviour;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (end < 0 || text.length < end + 4 + length) return;
      text = text.slice(end + 4 + length);
      this.tries += 1;
      this.behaviour(socket, this.tries);
    });
  });

  constructor(behaviour: Behaviour) {
    this.behaviour = behaviour;
  }

  /** Connections that are open now. */
  get open(): number {
    return this.sockets.size;
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

const head = (length: number | 'chunked', status = '200 OK') =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\n${length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`}\r\n\r\n`;

/** Behaviours of a peer. */
export const peers = {
  answers:
    (body = '{"data":{"name":"plans"}}'): Behaviour =>
    (socket) =>
      socket.write(head(Buffer.byteLength(body)) + body),
  delays:
    (milliseconds: number, body?: string): Behaviour =>
    (socket, tries) =>
      void setTimeout(() => peers.answers(body)(socket, tries), milliseconds),
  neverAnswers: (): Behaviour => () => undefined,
  hangsUp: (): Behaviour => (socket) => socket.destroy(),
  cutsInMidAnswer: (): Behaviour => (socket) => socket.write(`${head(100)}{"data":{"na`, () => socket.destroy()),
  stopsInMidAnswer: (): Behaviour => (socket) => socket.write(`${head(100)}{"data":{"na`),
  speaksNoHttp: (): Behaviour => (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n\r\n'),
  floodsHeaders: (): Behaviour => (socket) =>
    socket.write(`HTTP/1.1 200 OK\r\n${`x-a: ${'x'.repeat(1_000)}\r\n`.repeat(100)}\r\n`),
  /** A byte now and then, for ever. */
  trickles: (): Behaviour => (socket) => {
    socket.write(head('chunked'));
    const timer = setInterval(() => socket.write('1\r\n \r\n'), 5);
    socket.on('close', () => clearInterval(timer));
  },
  /** As much as the other side takes, without end. */
  floods: (): Behaviour => (socket) => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    socket.write(head('chunked'));
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', pour);
    pour();
  },
};
