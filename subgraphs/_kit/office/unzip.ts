import { inflateRawSync } from 'node:zlib';

/** A file that is not what it says, or larger inside than it may be. */
export class UnreadableFile extends Error {
  readonly code: 'NOT_A_WORKBOOK' | 'TOO_LARGE' | 'TOO_MANY_ROWS' | 'ENCRYPTED';
  constructor(code: UnreadableFile['code']) {
    super(code);
    this.code = code;
  }
}

const mostEntries = 500;

/**
 * Parts of a zip by name, unpacked only when asked for. What all of them may unpack to is bounded while unpacking, so
 * that a size told wrongly in the directory helps nobody.
 */
export function unzip(file: Buffer, mostBytes: number): (name: string) => Buffer | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  // An encrypted workbook is no zip but a compound file.
  if (file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new UnreadableFile('ENCRYPTED');
  if (end < 0 || end + 22 > file.length) throw new UnreadableFile('NOT_A_WORKBOOK');
  const count = file.readUInt16LE(end + 10);
  if (count > mostEntries) throw new UnreadableFile('TOO_LARGE');
  const parts = new Map<string, number>();
  try {
    let at = file.readUInt32LE(end + 16);
    for (let n = 0; n < count; n += 1) {
      if (file.readUInt32LE(at) !== 0x02014b50) throw new UnreadableFile('NOT_A_WORKBOOK');
      const letters = file.readUInt16LE(at + 28);
      parts.set(file.subarray(at + 46, at + 46 + letters).toString(), at);
      at += 46 + letters + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  } catch {
    throw new UnreadableFile('NOT_A_WORKBOOK');
  }
  let left = mostBytes;
  return (name) => {
    const entry = parts.get(name);
    if (entry === undefined) return null;
    try {
      if (file.readUInt16LE(entry + 8) & 1) throw new UnreadableFile('ENCRYPTED');
      const method = file.readUInt16LE(entry + 10);
      const from = file.readUInt32LE(entry + 42);
      const data = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28);
      const packed = file.subarray(data, data + file.readUInt32LE(entry + 20));
      if (packed.length > left) throw new UnreadableFile('TOO_LARGE');
      const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
      left -= bytes.length;
      return bytes;
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new UnreadableFile(
        (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'NOT_A_WORKBOOK',
      );
    }
  };
}
