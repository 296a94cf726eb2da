import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

const streamed = 0x0808; // Sizes follow the data; names are UTF-8.
// 1980-01-01, so that the same content gives the same file.
const day = 0x0021;

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

function head(signature: number, length: number, write: (view: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  write(bytes);
  return bytes;
}

/** A zip that is written while its parts come: nothing is held but the piece in hand. Parts of 4 GiB are no part of it. */
export async function* zip(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const local = head(0x04034b50, 30, (view) => {
      view.writeUInt16LE(20, 4);
      view.writeUInt16LE(streamed, 6);
      view.writeUInt16LE(8, 8);
      view.writeUInt16LE(day, 12);
      view.writeUInt16LE(name.length, 26);
    });
    yield Buffer.concat([local, name]);
    let [crc, size, packed] = [0, 0, 0];
    const counted = async function* () {
      for await (const text of part.text) {
        const bytes = Buffer.from(text);
        crc = crc32(bytes, crc);
        size += bytes.length;
        yield bytes;
      }
    };
    const deflate = createDeflateRaw();
    // What breaks the source breaks the reading below.
    pipeline(Readable.from(counted()), deflate, () => undefined);
    for await (const bytes of deflate as AsyncIterable<Buffer>) {
      packed += bytes.length;
      yield bytes;
    }
    yield head(0x08074b50, 16, (view) => {
      view.writeUInt32LE(crc, 4);
      view.writeUInt32LE(packed, 8);
      view.writeUInt32LE(size, 12);
    });
    written.push({ name, crc, packed, size, at });
    at += 30 + name.length + packed + 16;
  }
  const from = at;
  for (const entry of written) {
    const central = head(0x02014b50, 46, (view) => {
      view.writeUInt16LE(20, 4);
      view.writeUInt16LE(20, 6);
      view.writeUInt16LE(streamed, 8);
      view.writeUInt16LE(8, 10);
      view.writeUInt16LE(day, 14);
      view.writeUInt32LE(entry.crc, 16);
      view.writeUInt32LE(entry.packed, 20);
      view.writeUInt32LE(entry.size, 24);
      view.writeUInt16LE(entry.name.length, 28);
      view.writeUInt32LE(entry.at, 42);
    });
    at += 46 + entry.name.length;
    yield Buffer.concat([central, entry.name]);
  }
  yield head(0x06054b50, 22, (view) => {
    view.writeUInt16LE(written.length, 8);
    view.writeUInt16LE(written.length, 10);
    view.writeUInt32LE(at - from, 12);
    view.writeUInt32LE(from, 16);
  });
}
