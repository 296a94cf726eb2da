import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { refusal } from '../errors.ts';

/** Unpacks a compressed request body on its way to the parser, which then counts what came out, not what came in. */
export async function decompress(request: Pick<FastifyRequest, 'headers'>, payload: Readable): Promise<Readable> {
  const encoding = String(request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return payload;
  const unpack = unpackers[encoding];
  if (!unpack) throw refusal('INVALID_INPUT', undefined, { status: 415 });
  // The parser compares the length it read with these, which speak of the packed form.
  delete request.headers['content-length'];
  delete request.headers['content-encoding'];
  const unpacked = unpack();
  payload.on('error', (error) => unpacked.destroy(error));
  return payload.pipe(unpacked);
}

const unpackers: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  deflate: createInflate as typeof createGunzip,
  br: createBrotliDecompress as unknown as typeof createGunzip,
};
