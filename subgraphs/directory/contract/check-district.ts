import { refuse } from '@hub/kit/errors';
import { districts } from './districts.ts';

/**
 * A record names a district that was there on its day: two districts ended in November 2025, and a code alone says
 * nothing without a day. Refuses with DISTRICT_NOT_VALID at the field.
 */
export function checkDistrict(code: string, day: string, field = 'districtCode'): void {
  const there = districts.some(
    (district) =>
      district.code === code &&
      (district.validFrom === null || district.validFrom <= day) &&
      (district.validTo === null || day < district.validTo),
  );
  if (there) return;
  refuse(
    'DISTRICT_NOT_VALID',
    { zh: `区县代码 ${code} 在 ${day} 无效。`, en: `There was no district ${code} on ${day}.` },
    { field },
  );
}
