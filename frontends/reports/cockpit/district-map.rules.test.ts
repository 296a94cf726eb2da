import { districts, districtsOn } from '@hub/directory/contract/reference';
import { expect, test } from 'vitest';
import data from './chongqing.json' with { type: 'json' };
import { type MapRow, mapOf, type Outline, placeOutlines } from './district-map.ts';

const outlines = data.features as Outline[];
const rowsOn = (day: string): MapRow[] =>
  districtsOn(day).map(({ code, name }) => ({ name, codes: [code], countedUnder: [code] }));

test('there is an outline for each district before the reform, under its present code and name', () => {
  expect(outlines).toHaveLength(38);
  for (const outline of outlines) {
    expect(districts.find(({ code }) => code === outline.code)?.name).toBe(outline.name);
  }
});

test('before the reform each district has its own area', () => {
  const places = placeOutlines(outlines, rowsOn('2025-06-01'));
  expect(places.size).toBe(38);
  expect([...places.values()].every((parts) => parts.length === 1)).toBe(true);
});

test('after the reform every outline has a place, and Liangjiang is drawn of two', () => {
  const places = placeOutlines(outlines, rowsOn('2026-11-23'));
  expect(places.size).toBe(37);
  expect(places.get('两江新区')?.map(({ code }) => code)).toEqual(['500105', '500112']);
  expect([...places.values()].flat()).toHaveLength(38);
});

test('districts that stand in one row are one area of the map', () => {
  const rows = rowsOn('2026-11-23').filter(({ codes }) => !['500109', 'CQ-LJXQ'].includes(codes[0] ?? ''));
  rows.push({ name: '北碚区、两江新区', codes: ['500109', 'CQ-LJXQ'], countedUnder: ['500109', '500112', 'CQ-LJXQ'] });
  const drawn = mapOf(outlines, rows) as {
    features: { properties: { name: string }; geometry: { coordinates: unknown[] } }[];
  };
  const joined = drawn.features.find(({ properties }) => properties.name === '北碚区、两江新区');
  expect(joined?.geometry.coordinates).toHaveLength(3);
  expect(drawn.features).toHaveLength(36);
});

test('drawing a map leaves the outlines as they were', () => {
  const before = JSON.stringify(outlines);
  const drawn = mapOf(outlines, rowsOn('2026-11-23')) as { features: { geometry: { coordinates: unknown[] } }[] };
  for (const feature of drawn.features) feature.geometry.coordinates.length = 0;
  expect(JSON.stringify(outlines)).toBe(before);
});
