import { expect, test } from 'vitest';
import { type DistrictCell, restateSeries } from './restate.rules.ts';

const cell = (month: string, code: string, records: number): DistrictCell => ({ month, code, value: records, records });
const row = (cells: DistrictCell[], on: string, code: string) =>
  restateSeries(cells, on).find(({ districts }) => districts.some((district) => district.code === code));
const names = (cells: DistrictCell[], on: string, code: string) =>
  row(cells, on, code)?.districts.map(({ code: c }) => c);

test('before the reform there are 38 districts and three zones, after it 37 and two', () => {
  expect(restateSeries([], '2025-11-05')).toHaveLength(41);
  expect(restateSeries([], '2026-11-23')).toHaveLength(39);
});

test('a district that went whole into another is counted there', () => {
  const cells = [cell('2011-05', '500110-WSQ', 4), cell('2013-01', '500110', 3)];
  expect(row(cells, '2020-01-01', '500110')).toMatchObject({ records: 7, codes: ['500110', '500110-WSQ'] });
});

test('a district that was divided stands in one row with those who took its parts, and nothing is estimated', () => {
  const cells = [cell('2025-03', '500112', 20), cell('2026-03', 'CQ-LJXQ', 5), cell('2026-03', '500109', 2)];
  expect(names(cells, '2026-11-23', 'CQ-LJXQ')).toEqual(['500109', 'CQ-LJXQ']);
  expect(row(cells, '2026-11-23', '500109')).toMatchObject({ records: 27, codes: ['500109', '500112', 'CQ-LJXQ'] });
});

test('counts from after the reform alone keep the districts apart', () => {
  const cells = [cell('2026-03', 'CQ-LJXQ', 5), cell('2026-03', '500109', 2)];
  expect(row(cells, '2026-11-23', 'CQ-LJXQ')).toMatchObject({ records: 5 });
  expect(row(cells, '2026-11-23', '500109')).toMatchObject({ records: 2 });
});

test('seen from before the reform the old districts stand for themselves', () => {
  const cells = [cell('2025-03', '500112', 20), cell('2025-03', '500105', 6)];
  expect(row(cells, '2025-06-01', '500112')).toMatchObject({ records: 20 });
  expect(row(cells, '2025-06-01', '500105')).toMatchObject({ records: 6 });
});

test('no record is lost or doubled by restating', () => {
  const cells = ['500101', '500105', '500109', '500112', 'CQ-LJXQ-ZONE', 'CQ-GXQ'].map((code, n) =>
    cell('2025-03', code, n + 1),
  );
  const sum = restateSeries(cells, '2026-11-23').reduce((total, { records }) => total + records, 0);
  expect(sum).toBe(21);
});
