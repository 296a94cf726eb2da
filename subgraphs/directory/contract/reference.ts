/**
 * Reference data that other services name by stable id: the association, its 12 departments and affiliated units in
 * official order, and 41 district associations. Written into the database by this subgraph's migration, never by a seed.
 */
import { type DistrictReference, districts, REFORM_2025 } from './districts.ts';

export * from './districts.ts';

/** Kinds of the units named here; the register itself keeps kinds as data and knows more, such as societies. */
export type OrgUnitKind = 'association' | 'department' | 'affiliated-unit' | 'district-association';

export interface OrgUnitReference {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrgUnitKind;
  readonly order: number;
  readonly parentCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly districtCode: string | null;
}

/** Fixed ids have the form of a UUIDv7 of 2024-01-31; group 1 the association, 2 departments, 3 districts. */
const fixedId = (group: number, serial: string) =>
  `018d5f3e-a000-7000-8${String(group).padStart(3, '0')}-${serial.padStart(12, '0')}`;

export const association: OrgUnitReference = {
  id: fixedId(1, '1'),
  code: 'city-association',
  name: '重庆市科学技术协会',
  nameEn: 'Chongqing Association for Science and Technology',
  kind: 'association',
  order: 0,
  parentCode: null,
  validFrom: null,
  validTo: null,
  districtCode: null,
};

const departmentRows: [code: string, name: string, nameEn: string, kind: OrgUnitKind][] = [
  ['office', '办公室', 'General Office', 'department'],
  ['personnel', '组织人事部', 'Organisation and Personnel Department', 'department'],
  ['strategy', '战略发展部', 'Strategic Development Department', 'department'],
  ['innovation', '科学技术创新部', 'Science and Technology Innovation Department', 'department'],
  ['popularization', '科学技术普及部', 'Science Popularization Department', 'department'],
  ['publicity', '宣传文化部', 'Publicity and Culture Department', 'department'],
  ['international', '国际合作部', 'International Cooperation Department', 'department'],
  ['party-committee', '机关党委办公室', 'Office of the Party Committee', 'department'],
  ['societies-party-committee', '科技社团党委办公室', "Office of the Societies' Party Committee", 'department'],
  ['academician-centre', '市院士工作服务中心', 'Municipal Academician Service Centre', 'affiliated-unit'],
  ['service-centre', '科技服务中心', 'Science and Technology Service Centre', 'affiliated-unit'],
  ['science-museum', '重庆科技馆', 'Chongqing Science and Technology Museum', 'affiliated-unit'],
];

/** Official order: departments of the association's organs (机关部室), then affiliated units (直属单位). */
export const departments: readonly OrgUnitReference[] = departmentRows.map(([code, name, nameEn, kind], index) => ({
  id: fixedId(2, String(index + 1)),
  code,
  name,
  nameEn,
  kind,
  order: index + 1,
  parentCode: association.code,
  validFrom: null,
  validTo: null,
  districtCode: null,
}));

const districtUnit = (
  code: string,
  serial: string,
  name: string,
  nameEn: string,
  order: number,
  entry: Pick<DistrictReference, 'code' | 'validFrom' | 'validTo'>,
): OrgUnitReference => ({
  id: fixedId(3, serial),
  code,
  name,
  nameEn: `${nameEn} Association for Science and Technology`,
  kind: 'district-association',
  order: 100 + order,
  parentCode: association.code,
  validFrom: null,
  validTo: entry.validTo,
  districtCode: entry.code,
});

const byCode = (code: string): DistrictReference => {
  const found = districts.find((entry) => entry.code === code);
  if (!found) throw new Error(`no district with code ${code}`);
  return found;
};

/**
 * 38 districts and counties plus three units of the same rank. The associations of Jiangbei and Yubei end with their
 * districts; the one of Liangjiang was a functional zone's before the reform and a district's after it.
 */
export const districtUnits: readonly OrgUnitReference[] = [
  ...districts
    .filter((entry) => /^\d{6}$/.test(entry.code) && !entry.validTo?.startsWith('2011'))
    .map((entry, index) =>
      districtUnit(`district-${entry.code}`, entry.code, `${entry.name}科协`, entry.nameEn, index + 1, entry),
    ),
  districtUnit('district-liangjiang', '1', '两江新区科协', 'Liangjiang New Area', 39, byCode('CQ-LJXQ')),
  districtUnit('district-hitech', '2', '西部科学城重庆高新区科协', 'Chongqing High-tech Zone', 40, byCode('CQ-GXQ')),
  districtUnit(
    'district-wansheng',
    '3',
    '万盛经开区科协',
    'Wansheng Economic and Technological Development Zone',
    41,
    byCode('CQ-WSJKQ'),
  ),
];

/** The 53 units that a plan is sent to: 12 departments and affiliated units, 41 district associations. */
export const orgUnits: readonly OrgUnitReference[] = [...departments, ...districtUnits];

/** Successors of units, as for districts: who confirms and answers for the records of a unit that is gone. */
export const unitSuccessions = [
  { from: 'district-500105', to: 'district-liangjiang', kind: 'merge', on: REFORM_2025 },
  { from: 'district-500112', to: 'district-liangjiang', kind: 'merge', on: REFORM_2025 },
] as const;

const idsByCode = new Map([association, ...orgUnits].map((unit) => [unit.code, unit.id]));

/** `unitId('publicity')`, `unitId('district-500103')`, `unitId('district-liangjiang')`. */
export const unitId = (code: string): string => {
  const id = idsByCode.get(code) ?? idsByCode.get(`district-${code}`);
  if (!id) throw new Error(`no org unit with code ${code}`);
  return id;
};

export const orgUnit = (code: string): OrgUnitReference => {
  const id = unitId(code);
  return [association, ...orgUnits].find((unit) => unit.id === id) as OrgUnitReference;
};
