import { linesOf } from './lines.ts';
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
    if (encoding === 'utf-8') {
      const cut = decodeCut(bytes);
      if (cut !== null) return cut;
    }
  }
  return null;
}

/** A file cut off inside its last character is UTF-8 all the same; the stump shows as a replacement character. */
function decodeCut(bytes: Uint8Array): string | null {
  for (let missing = 1; missing <= 3 && missing < bytes.length; missing += 1) {
    try {
      const whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - missing));
      return /\P{ASCII}/u.test(whole) ? `${whole}\ufffd` : null;
    } catch {
      // the cut is further in
    }
  }
  return null;
}

/** A text file holds no control characters but tab, line feed, carriage return and form feed. */
function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0;
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
  const lines = linesOf(text.replace(/^\ufeff/u, ''));
  return { format: 'txt', rawText: text, lines, tables: textTables(lines), faults: [] };
}
