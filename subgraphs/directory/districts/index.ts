import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { DistrictRow, DistrictSuccessionRow } from './district.entity.ts';
import { DistrictResolver } from './district.resolver.ts';
import { loadDistricts } from './district.service.ts';
import { District } from './district.type.ts';

export { DistrictRow } from './district.entity.ts';
export { findDistrict, standingOn } from './district.service.ts';
export { District } from './district.type.ts';

/** Districts (区划): which exist on a day, and what became of them. */
export const districts = defineSlice({
  name: 'districts',
  entities: [DistrictRow, DistrictSuccessionRow],
  resolvers: [DistrictResolver],
  types: [District],
  references: [reference<District>('District', { key: 'code', load: loadDistricts, readable: rowLevelSecurity })],
});
