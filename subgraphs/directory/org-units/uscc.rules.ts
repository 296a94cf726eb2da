/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters without I, O, S, V and Z; the last one
 * is a check digit over the others, weighted by powers of 3 modulo 31.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type UsccFault =
  | { readonly kind: 'LENGTH'; readonly length: number }
  | { readonly kind: 'CHARACTER'; readonly character: string; readonly position: number }
  | { readonly kind: 'CHECK_DIGIT'; readonly expected: string };

/** The fault of a code, or null. Codes are compared in capitals and without blanks, as `normaliseUscc` gives them. */
export function usccFault(code: string): UsccFault | null {
  if (code.length !== 18) return { kind: 'LENGTH', length: code.length };
  const position = [...code].findIndex((character) => !ALPHABET.includes(character));
  if (position >= 0) return { kind: 'CHARACTER', character: code[position] as string, position: position + 1 };
  const expected = checkDigit(code);
  return code[17] === expected ? null : { kind: 'CHECK_DIGIT', expected };
}

export function normaliseUscc(code: string): string {
  return code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/**
 * Codes with a wrong check digit do exist on licences. Such a code is a hard error for a new entry, and may stand
 * only when somebody confirms with a reason that the licence was seen. Wrong length or characters never stand.
 */
export function usccMayStand(fault: UsccFault | null, override: string | null | undefined): boolean {
  return fault === null || (fault.kind === 'CHECK_DIGIT' && (override ?? '').trim().length >= 4);
}

function checkDigit(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] as string;
}
