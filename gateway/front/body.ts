import { type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { refusal } from '../errors.ts';

/** Beyond so many bytes, no honest text is so many times as long as its packed form. */
const HONEST_BYTES = 1024 * 1024;
const HONEST_RATIO = 200;

/**
 * Unpacks a compressed request body on its way to the parser, which then counts what came out, not what came in.
 * Beyond `most` bytes nothing more is unpacked: whoever reads the stream would only stop to listen, and a hundred
 * megabytes of blanks cost a third of a second whether somebody listens or not.
 */
export async function decompress(
  request: Pick<FastifyRequest, 'headers'>,
  payload: Readable,
  most = Number.POSITIVE_INFINITY,
): Promise<Readable> {
  const encoding = String(request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return payload;
  const unpack = unpackers[encoding];
  if (!unpack) throw refusal('INVALID_INPUT', undefined, { status: 415 });
  // The parser compares the length it read with these, which speak of the packed form.
  delete request.headers['content-length'];
  delete request.headers['content-encoding'];
  const unpacked = unpack();
  payload.on('error', (error) => unpacked.destroy(error));
  // Whoever gives no limit counts, and stops, by themselves.
  if (most === Number.POSITIVE_INFINITY) return payload.pipe(unpacked);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      const swollen = bytes > HONEST_BYTES && bytes > HONEST_RATIO * unpacked.bytesWritten;
      if (bytes <= most && !swollen) return done(null, chunk);
      // The rest of what comes in is read and dropped, so that the client is still there for the answer.
      payload.unpipe(unpacked);
      payload.resume();
      unpacked.destroy();
      done(refusal('LIMIT_EXCEEDED', undefined, { limit: 'bodyBytes', status: 413 }));
    },
  });
  unpacked.on('error', (error) => counted.destroy(error));
  return payload.pipe(unpacked).pipe(counted);
}

const unpackers: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  deflate: createInflate as typeof createGunzip,
  br: createBrotliDecompress as unknown as typeof createGunzip,
};
