import type { Bilingual, Finding, SourceDocument } from './model.ts';
import { whole } from './model.ts';
import { textTables } from './text-table.ts';

const MAX_CHARACTERS = 2_000_000;

export function unreadable(
  format: SourceDocument['format'],
  message: Bilingual,
  code: 'UNREADABLE' | 'TOO_LARGE' = 'UNREADABLE',
): SourceDocument {
  const fault: Finding = { code, place: whole, message };
  return { format, rawText: '', lines: [], tables: [], faults: [fault] };
}

/** UTF-8 first, then what Chinese offices still save: GB18030; UTF-16 only with its mark. Null when none fits. */
export function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encodings =
    first === 0xff && second === 0xfe
      ? ['utf-16le']
      : first === 0xfe && second === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not this encoding: the next one is tried, and null says that none fitted
    }
  }
  return null;
}

/** A text file holds no control characters but tab, line feed, carriage return and form feed. */
function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  return control > 0;
}

export function readText(bytes: Uint8Array): SourceDocument {
  const text = decode(bytes);
  if (text === null || looksBinary(text)) {
    return unreadable('txt', {
      zh: '不是文本文件，或编码无法识别（支持 UTF-8、UTF-16、GB18030）',
      en: 'not a text file, or in an unknown encoding (UTF-8, UTF-16 and GB18030 are read)',
    });
  }
  if (text.length > MAX_CHARACTERS) {
    return unreadable('txt', { zh: '文件过大，不像一份公文', en: 'too large for an official document' }, 'TOO_LARGE');
  }
  return documentOfText(text);
}

export function documentOfText(text: string): SourceDocument {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n|\f|\u2028|\u2029/u);
  return { format: 'txt', rawText: text, lines, tables: textTables(lines), faults: [] };
}
