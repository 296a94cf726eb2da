import { type FileHandle, open } from 'node:fs/promises';

/**
 * What a file is by its own bytes, whatever it is called: `ole` is the container of older Office and of WPS; an Office
 * package that brings macros is told apart, so that nobody need accept it under the name of a plain one.
 */
export type Content =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'macros'
  | 'ole'
  | 'jpg'
  | 'png'
  | 'mp4'
  | 'zip'
  | 'unknown';

const starts: readonly [Content, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
];

export async function contentOf(path: string): Promise<Content> {
  const file = await open(path);
  try {
    const head = await piece(file, 0, 16);
    const found = starts.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0];
    if (found === 'zip') return await packageOf(file);
    // ISO media: the first box is `ftyp`; HEIC and others share the container and are told by their brand.
    if (head.toString('latin1', 4, 8) === 'ftyp')
      return /^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)$/.test(head.toString('latin1', 8, 12)) ? 'mp4' : 'unknown';
    return found ?? 'unknown';
  } finally {
    await file.close();
  }
}

/** Reads no more of a package than the list of its parts. */
const MOST_DIRECTORY = 4 * 1024 * 1024;
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

async function packageOf(file: FileHandle): Promise<Content> {
  const { size } = await file.stat();
  const tailFrom = Math.max(0, size - 65_557);
  const tail = await piece(file, tailFrom, size - tailFrom);
  const end = tail.lastIndexOf(END);
  if (end < 0 || end + 22 > tail.length) return 'unknown';
  const bytes = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (bytes > MOST_DIRECTORY || from + bytes > size) return 'unknown';
  const names = namesIn(await piece(file, from, bytes));
  if (names.some((name) => /(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) return 'macros';
  const has = (name: string) => names.includes(name);
  if (has('[Content_Types].xml')) {
    if (has('word/document.xml')) return 'docx';
    if (has('xl/workbook.xml')) return 'xlsx';
    if (has('ppt/presentation.xml')) return 'pptx';
  }
  return has('OFD.xml') ? 'ofd' : 'zip';
}

function namesIn(directory: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const name = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

async function piece(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
