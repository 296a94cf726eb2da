import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import { decompress } from '../front/body.ts';

/** A body that cannot be read, with the status that says why. */
export class Unreadable extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'Unreadable';
    this.status = status;
  }
}

/** JSON in UTF-8, the only form of a body that there is. */
export function isJson(contentType: string | undefined): boolean {
  if (contentType === 'application/json') return true;
  const [type, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  if (type?.trim() !== 'application/json') return false;
  return parameters.every((each) => {
    const [name, value] = each.trim().split('=');
    return name !== 'charset' || /^"?utf-?8"?$/.test(value ?? '');
  });
}

/** The text of a body, counted while it comes in, unpacked where it is packed. */
export async function readBody(request: IncomingMessage, most: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLong(most);
  const packed = request.headers['content-encoding'] !== undefined;
  const stream = packed ? await unpacked(request) : request;
  return new Promise((resolve, reject) => {
    let first: Buffer | undefined;
    let rest: Buffer[] | undefined;
    let bytes = 0;
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) {
        request.pause();
        if (packed) stream.destroy();
        reject(tooLong(most));
      } else if (first === undefined) first = chunk;
      else if (rest) rest.push(chunk);
      else rest = [first, chunk];
    });
    // Nearly every query comes in one piece.
    stream.on('end', () =>
      resolve(rest ? Buffer.concat(rest, bytes).toString('utf8') : (first?.toString('utf8') ?? '')),
    );
    stream.on('error', () => reject(new Unreadable(400, 'The body broke off or is not packed as it says.')));
  });
}

async function unpacked(request: IncomingMessage) {
  try {
    return await decompress(request, request);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Unreadable(415, 'The body may be packed with gzip, deflate or br only.');
  }
}

const tooLong = (most: number) => new Unreadable(413, `The body is longer than ${most} bytes.`);
