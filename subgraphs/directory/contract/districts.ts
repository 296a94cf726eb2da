/**
 * Districts of Chongqing as of each day. Facts from GB/T 2260 (codes) and the changes of 2011 and 2025.
 *
 * `validTo` is the first day on which a district no longer exists. `code` names one real district for ever;
 * `gbCode` does not: 500110 and 500111 meant other districts before 2011, so a place is never read from a
 * GB code without a day (see `districtByGbCode`). Counties that became districts between 2014 and 2016 are held under
 * their present code only; the register is complete from 2017 on.
 */
export type DistrictKind = 'municipal-district' | 'county' | 'autonomous-county' | 'functional-zone';

export interface DistrictReference {
  readonly code: string;
  readonly gbCode: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: DistrictKind;
  readonly order: number;
  /** null: since before this register begins. */
  readonly validFrom: string | null;
  /** First day on which it is gone; null: still there. */
  readonly validTo: string | null;
  /** A functional zone is no administrative district: it lies on these. Counting both counts twice. */
  readonly within: readonly string[];
}

export interface DistrictSuccessionReference {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  /** Share of the predecessor's old series that the successor takes in a restated series; null: not published, so never estimated. */
  readonly share: number | null;
  /** The predecessor lives on and only gave up territory. */
  readonly survives: boolean;
  readonly note: string;
}

/** Announcement of the State Council's reply: Jiangbei and Yubei abolished, Liangjiang New Area established. */
export const REFORM_2025 = '2025-11-06';
/** The days on which the two districts that reuse a code were established. */
const QIJIANG_2011 = '2011-12-26';
const DAZU_2011 = '2011-12-25';

type Row = [
  code: string,
  name: string,
  nameEn: string,
  kind: DistrictKind,
  validFrom?: string | null,
  validTo?: string | null,
  gbCode?: string | null,
  within?: string[],
];

const D = 'municipal-district';
const C = 'county';
const A = 'autonomous-county';
const Z = 'functional-zone';

const rows: Row[] = [
  ['500101', '万州区', 'Wanzhou District', D],
  ['500102', '涪陵区', 'Fuling District', D],
  ['500103', '渝中区', 'Yuzhong District', D],
  ['500104', '大渡口区', 'Dadukou District', D],
  ['500105', '江北区', 'Jiangbei District', D, null, REFORM_2025],
  ['500106', '沙坪坝区', 'Shapingba District', D],
  ['500107', '九龙坡区', 'Jiulongpo District', D],
  ['500108', '南岸区', "Nan'an District", D],
  ['500109', '北碚区', 'Beibei District', D],
  ['500110', '綦江区', 'Qijiang District', D, QIJIANG_2011],
  ['500111', '大足区', 'Dazu District', D, DAZU_2011],
  ['500112', '渝北区', 'Yubei District', D, null, REFORM_2025],
  ['500113', '巴南区', 'Banan District', D],
  ['500114', '黔江区', 'Qianjiang District', D],
  ['500115', '长寿区', 'Changshou District', D],
  ['500116', '江津区', 'Jiangjin District', D],
  ['500117', '合川区', 'Hechuan District', D],
  ['500118', '永川区', 'Yongchuan District', D],
  ['500119', '南川区', 'Nanchuan District', D],
  ['500120', '璧山区', 'Bishan District', D],
  ['500151', '铜梁区', 'Tongliang District', D],
  ['500152', '潼南区', 'Tongnan District', D],
  ['500153', '荣昌区', 'Rongchang District', D],
  ['500154', '开州区', 'Kaizhou District', D],
  ['500155', '梁平区', 'Liangping District', D],
  ['500156', '武隆区', 'Wulong District', D],
  ['500229', '城口县', 'Chengkou County', C],
  ['500230', '丰都县', 'Fengdu County', C],
  ['500231', '垫江县', 'Dianjiang County', C],
  ['500233', '忠县', 'Zhongxian County', C],
  ['500235', '云阳县', 'Yunyang County', C],
  ['500236', '奉节县', 'Fengjie County', C],
  ['500237', '巫山县', 'Wushan County', C],
  ['500238', '巫溪县', 'Wuxi County', C],
  ['500240', '石柱土家族自治县', 'Shizhu Tujia Autonomous County', A],
  ['500241', '秀山土家族苗族自治县', 'Xiushan Tujia and Miao Autonomous County', A],
  ['500242', '酉阳土家族苗族自治县', 'Youyang Tujia and Miao Autonomous County', A],
  ['500243', '彭水苗族土家族自治县', 'Pengshui Miao and Tujia Autonomous County', A],
  // Its GB/T 2260 code is not in a source we hold: null until it is filled from the civil-affairs list.
  ['CQ-LJXQ', '两江新区', 'Liangjiang New Area', D, REFORM_2025, null, null],
  [
    'CQ-GXQ',
    '西部科学城重庆高新区',
    'Chongqing High-tech Zone (Western Science City)',
    Z,
    null,
    null,
    null,
    ['500106', '500107'],
  ],
  [
    'CQ-WSJKQ',
    '万盛经济技术开发区',
    'Wansheng Economic and Technological Development Zone',
    Z,
    QIJIANG_2011,
    null,
    null,
    ['500110'],
  ],
  [
    'CQ-LJXQ-ZONE',
    '两江新区（国家级新区）',
    'Liangjiang New Area (functional zone)',
    Z,
    null,
    REFORM_2025,
    null,
    ['500105', '500112', '500109'],
  ],
  // The earlier meaning of two codes that were used again.
  ['500110-WSQ', '万盛区', 'Wansheng District', D, null, QIJIANG_2011, '500110'],
  ['500111-SQQ', '双桥区', 'Shuangqiao District', D, null, DAZU_2011, '500111'],
  ['500222', '綦江县', 'Qijiang County', C, null, QIJIANG_2011],
  ['500225', '大足县', 'Dazu County', C, null, DAZU_2011],
];

export const districts: readonly DistrictReference[] = rows.map(
  ([code, name, nameEn, kind, validFrom = null, validTo = null, gbCode, within = []], index) => ({
    code,
    gbCode: gbCode === undefined ? code : gbCode,
    name,
    nameEn,
    kind,
    order: index + 1,
    validFrom,
    validTo,
    within,
  }),
);

export const districtSuccessions: readonly DistrictSuccessionReference[] = (
  [
    { from: '500110-WSQ', to: '500110', on: QIJIANG_2011, share: 1, note: '万盛区并入新设的綦江区' },
    { from: '500222', to: '500110', on: QIJIANG_2011, share: 1, note: '綦江县改设綦江区' },
    { from: '500225', to: '500111', on: DAZU_2011, share: 1, note: '大足县改设大足区' },
    { from: '500111-SQQ', to: '500111', on: DAZU_2011, share: 1, note: '双桥区并入新设的大足区' },
    { from: '500105', to: 'CQ-LJXQ', on: REFORM_2025, share: 1, note: '原江北区全域划入两江新区' },
    {
      from: '500112',
      to: 'CQ-LJXQ',
      on: REFORM_2025,
      share: null,
      note: '原渝北区除大湾、统景、大盛、兴隆、茨竹五镇外划入两江新区',
    },
    { from: '500112', to: '500109', on: REFORM_2025, share: null, note: '大湾、统景、大盛、兴隆、茨竹五镇划归北碚区' },
    {
      from: '500109',
      to: 'CQ-LJXQ',
      on: REFORM_2025,
      share: null,
      note: '水土、复兴、蔡家岗街道和施家梁、童家溪两镇划入两江新区；北碚区存续',
      survives: true,
    },
    { from: 'CQ-LJXQ-ZONE', to: 'CQ-LJXQ', on: REFORM_2025, share: 1, note: '国家级新区由功能区改设为市辖区' },
  ] as (Omit<DistrictSuccessionReference, 'survives'> & { survives?: boolean })[]
).map((entry) => ({ survives: false, ...entry }));

const validOn = (entry: { validFrom: string | null; validTo: string | null }, on: string) =>
  (entry.validFrom === null || entry.validFrom <= on) && (entry.validTo === null || on < entry.validTo);

/** Administrative districts on a day (YYYY-MM-DD): 40 before the end of 2011, 38 until the reform of 2025, 37 after it. */
export const districtsOn = (on: string): DistrictReference[] =>
  districts.filter((district) => district.kind !== 'functional-zone' && validOn(district, on));

export const district = (code: string): DistrictReference => {
  const found = districts.find((entry) => entry.code === code);
  if (!found) throw new Error(`no district with code ${code}`);
  return found;
};

/** A GB/T 2260 code, for example the first six digits of an identity number, means a place only on a day. */
export const districtByGbCode = (gbCode: string, on: string): DistrictReference | undefined =>
  districts.find((entry) => entry.gbCode === gbCode && validOn(entry, on));
