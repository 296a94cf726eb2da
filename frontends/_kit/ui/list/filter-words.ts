import type { Words } from '../text.ts';
import type { FilterField, FilterValues } from './types.ts';

// What a picker showed for a value, so that a file can tell the unit's name in the place of its id.
const shown = new Map<string, string>();

export function rememberOptions(options: readonly { value: string; label: string }[]): void {
  for (const { value, label } of options) shown.set(value, label);
}

type Word = (words: Words | string) => string;

/** Every filter in use with its label and value in words, as they stand above the list. */
export function filterSentence(
  filters: readonly FilterField[],
  values: FilterValues,
  word: Word,
): { label: string; value: string }[] {
  return filters.flatMap((filter) => {
    const value = values[filter.name] ?? '';
    return value ? [{ label: word(filter.label), value: told(filter, value, word) }] : [];
  });
}

/** Whether a list is limited by something else than its filters, such as a unit in the page's address. */
export function limitedBeyond(filters: readonly FilterField[], variables: (values: FilterValues) => object): boolean {
  const blank = Object.fromEntries(filters.map(({ name }) => [name, '']));
  return Object.values(variables(blank)).some((value) => value !== null && value !== undefined && value !== false);
}

function told({ kind, options }: FilterField, value: string, word: Word): string {
  const label = (one: string): string => {
    const known = options?.find((option) => option.value === one)?.label;
    if (typeof known === 'string') return known;
    if (typeof known === 'object' && known !== null && 'zh' in known) return word(known as Words);
    return shown.get(one) ?? one;
  };
  if (kind === 'toggle') return word({ zh: '是', en: 'yes' });
  if (kind === 'multi')
    return value
      .split(',')
      .map(label)
      .join(word({ zh: '、', en: ', ' }));
  if (kind === 'days') {
    const [from = '', to = ''] = value.split('~');
    return word({ zh: `${from || '…'} 至 ${to || '…'}`, en: `${from || '…'} to ${to || '…'}` });
  }
  if (kind === 'pick' && !shown.has(value)) return word({ zh: '已选定', en: 'chosen' });
  return label(value);
}
