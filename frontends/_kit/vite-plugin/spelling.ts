import { pinyin } from 'pinyin-pro';

/**
 * How menu words are typed, `'ji'hua jh`: syllables behind marks, then initials. Here and not in the browser, which would
 * have to load a dictionary. The subgraphs spell records the same way.
 */
export const spelledWords = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    const parts = pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })
      .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
      .filter((part) => part !== '');
    return parts.length ? [`${parts.map((part) => `'${part}`).join('')} ${parts.map((part) => part[0]).join('')}`] : [];
  });
