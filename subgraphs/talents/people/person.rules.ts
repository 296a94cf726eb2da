import { refuse } from '@hub/kit/errors';

export interface Contact {
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly birthYear?: number | null;
}

/** Contact data that cannot be right is refused at the field. */
export function checkContact(contact: Contact, now: Date): void {
  if (contact.phone && !/^\+?\d[\d -]{6,18}$/.test(contact.phone)) {
    refuse(
      'PHONE_INVALID',
      { zh: '电话号码格式不正确。', en: 'The telephone number is not valid.' },
      { field: 'phone' },
    );
  }
  if (contact.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email)) {
    refuse('EMAIL_INVALID', { zh: '电子邮箱格式不正确。', en: 'The e-mail address is not valid.' }, { field: 'email' });
  }
  if (contact.birthYear && (contact.birthYear < 1900 || contact.birthYear > now.getUTCFullYear())) {
    refuse(
      'BIRTH_YEAR_INVALID',
      { zh: '出生年份不正确。', en: 'The year of birth is not possible.' },
      { field: 'birthYear' },
    );
  }
}

/**
 * Whether a person counts as a minor. Without the birth day, the year decides on the careful side: data of minors asks
 * for more care (个人信息保护法 art. 28, 31).
 */
export function isMinor(birthYear: number | null | undefined, now: Date): boolean {
  return birthYear != null && now.getUTCFullYear() - birthYear <= 18;
}
