import type { Words } from '@hub/kit';

export const MIN_LENGTH = 12;
const MAX_LENGTH = 128;

/** Begins of passwords that lists of stolen ones are full of, in the forms that people here reach for. */
const commonplace = [
  'password',
  'qwerty',
  'admin',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'chongqing',
  'kexie',
  'changeme',
];

/**
 * What a password must be. Length does most; three kinds of characters because GB/T 22239-2019 8.1.4.1 a) asks for
 * complexity. Empty: it may be used.
 */
export function passwordFaults(password: string, account: { readonly username: string }): Words[] {
  const faults: Words[] = [];
  const length = [...password].length;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(password)).length;
  const plain = password.toLowerCase();
  const letters = plain.replace(/[^a-z]/g, '');
  if (length < MIN_LENGTH) {
    faults.push({ zh: `密码至少 ${MIN_LENGTH} 个字符。`, en: `The password needs at least ${MIN_LENGTH} characters.` });
  }
  if (length > MAX_LENGTH) {
    faults.push({ zh: `密码最多 ${MAX_LENGTH} 个字符。`, en: `The password has at most ${MAX_LENGTH} characters.` });
  }
  if (kinds < 3) {
    faults.push({
      zh: '密码须包含大写字母、小写字母、数字、符号中的三种。',
      en: 'The password needs three of: capital letters, small letters, digits, signs.',
    });
  }
  if (account.username && plain.includes(account.username.toLowerCase())) {
    faults.push({ zh: '密码不能包含用户名。', en: 'The password must not contain the user name.' });
  }
  if (commonplace.some((word) => letters === word || (letters.startsWith(word) && length < MIN_LENGTH + word.length))) {
    faults.push({ zh: '密码过于常见。', en: 'The password is too common.' });
  }
  if (/(.)\1{3}/u.test(password) || hasRun(plain)) {
    faults.push({
      zh: '密码不能包含四个以上相同或连续的字符。',
      en: 'The password must not contain four equal or consecutive characters in a row.',
    });
  }
  return faults;
}

/** abcd, 4321: four characters that count up or down. */
function hasRun(text: string): boolean {
  const codes = [...text].filter((character) => character.length === 1).map((character) => character.charCodeAt(0));
  return codes.some((_, index) => {
    const four = codes.slice(index, index + 4);
    if (four.length < 4 || !/^(?:[a-z]{4}|[0-9]{4})$/.test(String.fromCharCode(...four))) return false;
    const steps = new Set(four.slice(1).map((code, at) => code - (four[at] ?? 0)));
    return steps.size === 1 && (steps.has(1) || steps.has(-1));
  });
}
