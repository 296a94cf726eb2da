import { districts } from '@hub/directory/contract';
import { refuse } from '@hub/kit';

/** A record names a district that was there on its day: 江北区 and 渝北区 are gone since November 2025. */
export function checkDistrict(code: string, day: string): void {
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
    { field: 'districtCode' },
  );
}
