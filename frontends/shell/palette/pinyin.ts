// The first character of each initial in the collation order of pinyin; i, u and v begin no syllable.
const borders: [string, string][] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const known = new Map<string, string>();

/** The initial of a character's usual reading, without a dictionary: where it stands in the browser's pinyin order. */
export function initialOf(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  let initial = /[a-z0-9]/i.test(character) ? character.toLowerCase() : '';
  if (/\p{Script=Han}/u.test(character)) {
    for (const [letter, border] of borders) {
      if (collator.compare(character, border) < 0) break;
      initial = letter;
    }
  }
  known.set(character, initial);
  return initial;
}

/** 计划总览 → jhzl */
export const initialsOf = (text: string): string => [...text].map(initialOf).join('');

/** How well a term fits a spelling that the build made, `'ji'hua jh`: from its start, from a later syllable, or not. */
export function spelledFit(spelled: string, term: string): number {
  const letters = term.toLowerCase().replace(/[\s'’]/g, '');
  if (!/^[a-z0-9]+$/.test(letters)) return 0;
  const syllables = [...letters].join("'?");
  if (new RegExp(`^'${syllables}| ${letters}`).test(spelled)) return 4;
  return new RegExp(`'${syllables}| \\S*${letters}`).test(spelled) ? 3 : 0;
}
