import { refuse } from '@hub/kit/errors';

export interface Registration {
  readonly birthYear?: number | null;
  readonly consentAt: Date;
  readonly guardianConsentAt?: Date | null;
  readonly phone?: string | null;
}

/**
 * Volunteering is by the volunteer's own will (志愿服务条例 art. 25), so consent comes first; a minor takes part with
 * the guardian's consent (重庆市志愿服务条例 art. 9). Without the birth day, the year decides on the careful side.
 */
export function checkRegistration(registration: Registration, now: Date): void {
  if (registration.consentAt > now) {
    refuse(
      'CONSENT_IN_FUTURE',
      { zh: '同意时间不能晚于现在。', en: 'Consent cannot lie in the future.' },
      { field: 'consentAt' },
    );
  }
  const { birthYear } = registration;
  if (birthYear && (birthYear < 1900 || birthYear > now.getUTCFullYear())) {
    refuse(
      'BIRTH_YEAR_INVALID',
      { zh: '出生年份不正确。', en: 'The year of birth is not possible.' },
      { field: 'birthYear' },
    );
  }
  if (birthYear && now.getUTCFullYear() - birthYear <= 18 && !registration.guardianConsentAt) {
    refuse(
      'GUARDIAN_CONSENT_MISSING',
      { zh: '未成年人须有监护人同意。', en: 'A minor needs the consent of the guardian.' },
      { field: 'guardianConsentAt' },
    );
  }
  if (registration.phone && !/^\+?\d[\d -]{6,18}$/.test(registration.phone)) {
    refuse(
      'PHONE_INVALID',
      { zh: '电话号码格式不正确。', en: 'The telephone number is not valid.' },
      { field: 'phone' },
    );
  }
}
