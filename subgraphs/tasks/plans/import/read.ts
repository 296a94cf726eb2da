import { extname } from 'node:path';
import type { SourceDocument } from './model.ts';
import { readDocx } from './read-docx.ts';
import { readText, unreadable } from './read-text.ts';

const MAX_BYTES = 20 * 1024 * 1024;

const starts = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** By content, not by name: a .docx renamed to .txt is still a .docx, a .pdf is refused whatever it is called. */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length > MAX_BYTES) {
    return unreadable('txt', { zh: '文件超过20 MB', en: 'the file is larger than 20 MB' }, 'TOO_LARGE');
  }
  if (bytes.length === 0) return unreadable('txt', { zh: '文件是空的', en: 'the file is empty' });
  if (starts(bytes, 0x50, 0x4b)) return readDocx(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return unreadable('docx', { zh: '旧版 .doc 文件，请另存为 .docx', en: 'an old .doc file: save it as .docx' });
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) {
    return unreadable('txt', { zh: 'PDF 文件，请提供 .docx 或 .txt', en: 'a PDF: a .docx or .txt is needed' });
  }
  if (extname(fileName).toLowerCase() === '.docx') {
    return unreadable('docx', { zh: '不是 .docx 文件，或文件已损坏', en: 'not a .docx file, or it is damaged' });
  }
  return readText(bytes);
}
