/** `12`, `〔2026〕12号` or `2026-12` as a number of a year; the words themselves otherwise. */
export function numberIn(search: string): { year?: number; number: number } | null {
  const found = /^\D{0,8}?(?:(20\d{2})\D{1,3})?(\d{1,6})\D{0,2}$/u.exec(search.trim());
  if (!found) return null;
  return { ...(found[1] ? { year: Number(found[1]) } : {}), number: Number(found[2]) };
}

/** Rows whose number or one of whose texts is meant; `%` and `_` are characters like any other. */
export function meant(search: string, texts: readonly string[]): Record<string, unknown>[] {
  const number = numberIn(search);
  return [...likeAny(search, texts), ...(number ? [{ ...number }] : [])];
}

/** Rows one of whose texts holds the characters. */
export function likeAny(search: string, texts: readonly string[]): Record<string, unknown>[] {
  const like = { $like: `%${search.trim().replace(/[\\%_]/gu, '\\$&')}%` };
  return texts.map((text) => ({ [text]: like }));
}
