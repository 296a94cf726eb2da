/** Masks of personal data as people in the field expect them: enough to recognise one's own, too little to use. */
export const mask = {
  /** 张* for two characters, 欧*娜 for more; a Latin name keeps its first letter. */
  name(value: string): string {
    const characters = [...value.trim()];
    if (characters.length <= 1) return '*';
    if (characters.length === 2) return `${characters[0]}*`;
    return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
  },
  /** First three and last four digits: 138****5678. */
  phone(value: string): string {
    const digits = value.replace(/\s|-/g, '');
    return digits.length < 8 ? '*'.repeat(digits.length) : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  },
  /** First six and last four of an identity number (GB 11643 has 18). */
  idNumber(value: string): string {
    return value.length < 11 ? '*'.repeat(value.length) : `${value.slice(0, 6)}********${value.slice(-4)}`;
  },
  /** First letter and domain: z***@example.org. */
  email(value: string): string {
    const at = value.lastIndexOf('@');
    return at < 1 ? '***' : `${value[0]}***${value.slice(at)}`;
  },
  /** Nothing at all. */
  redact(): null {
    return null;
  },
};
