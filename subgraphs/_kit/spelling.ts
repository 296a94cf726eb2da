import { customPinyin, pinyin } from 'pinyin-pro';

// A word that ends before the name would be read across it: 重庆市|长寿 is no 市长.
customPinyin({ 长寿区: 'cháng shòu qū', 长寿: 'cháng shòu', 长江: 'cháng jiāng', 重庆市: 'chóng qìng shì' });

/** How a text is typed: `'zhong'dian'ren'wu zdrw`, each syllable behind its mark, then the initials. ü is v. */
export function spellingOf(text: string, name: 'text' | 'person' = 'text'): string {
  const read = pinyin(text.slice(0, 200), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'spaced',
    // 曾毅 is zeng as a surname, ceng as a word.
    ...(name === 'person' ? { surname: 'head' as const } : {}),
  });
  const parts = read.map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, '')).filter((part) => part !== '');
  return parts.length ? `${parts.map((part) => `'${part}`).join('')} ${parts.map((part) => part[0]).join('')}` : '';
}

/**
 * A pattern over `spellingOf` for what somebody typed: whole syllables from any one on, the last perhaps begun, or
 * initials. Null when it is nothing that is typed in pinyin.
 */
export function spelledLike(term: string): string | null {
  const letters = term.toLowerCase().replace(/[\s'’]/g, '');
  if (!/^[a-z0-9]{2,50}$/.test(letters) || !/[a-z]/.test(letters)) return null;
  return `'${[...letters].join("'?")}|\\s\\S*${letters}`;
}
