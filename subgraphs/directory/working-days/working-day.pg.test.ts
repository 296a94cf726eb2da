import { anonymous, officer, partner, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const keeper = officer({ name: 'keeper', privileges: ['directory/working-days.import'] });
const plain = officer({ name: 'plain' });
const IMPORT = `mutation ($input: ImportWorkingYearInput!) {
  importWorkingYear(input: $input) { __typename ... on WorkingYear { year documentNumber version days { day kind } } ... on Refusal { code field details } ... on Conflict { currentVersion } }
}`;
/** A year of our own making: eleven days off in October, one Saturday worked. */
const notice = (year: number, more: object = {}) => ({
  year,
  documentNumber: `国办发明电〔${year - 1}〕1号`,
  days: [
    ...Array.from({ length: 11 }, (_, index) => ({
      day: `${year}-10-${String(index + 1).padStart(2, '0')}`,
      kind: 'HOLIDAY',
      name: '国庆节',
    })),
    { day: firstSaturdayOfNovember(year), kind: 'MAKE_UP', name: '国庆节' },
  ],
  ...more,
});
const firstSaturdayOfNovember = (year: number) => {
  const first = new Date(Date.UTC(year, 10, 1));
  first.setUTCDate(1 + ((6 - first.getUTCDay() + 7) % 7));
  return first.toISOString().slice(0, 10);
};
const load = async (input: object, viewer: Parameters<typeof hub.as>[0] = keeper) => {
  const answer = await hub.as(viewer).run(IMPORT, { input });
  return answer.data?.importWorkingYear ?? answer.errors?.[0]?.extensions.code;
};
const deadline = async (from: string, workingDays: number) =>
  (
    await hub
      .as(plain)
      .ok('query ($from: LocalDate!, $n: Int!) { workingDeadline(from: $from, workingDays: $n) { day announced } }', {
        from,
        n: workingDays,
      })
  ).workingDeadline;

describe('working days', () => {
  it('come from the published calendar until a year is imported', async () => {
    const { workingDay } = await hub.as(plain).ok('{ workingDay(day: "2026-10-10") { working kind name announced } }');
    expect(workingDay).toEqual({ working: true, kind: 'MAKE_UP', name: '国庆节', announced: true });
    const { workingYear } = await hub
      .as(partner())
      .ok('{ workingYear(year: 2026) { announced documentNumber version days { day } } }');
    expect(workingYear).toMatchObject({ announced: true, documentNumber: null, version: null });
    expect(workingYear.days.length).toBeGreaterThan(30);
  });

  it('end a period where it ends, and say when that may still move', async () => {
    expect(await deadline('2026-09-30', 3)).toEqual({ day: '2026-10-10', announced: true });
    expect(await deadline('2089-12-30', 3)).toEqual({ day: '2090-01-04', announced: false });
  });

  it('are not for strangers; a period is no longer than a year of them', async () => {
    const query = '{ workingDeadline(from: "2026-01-01", workingDays: 251) { day } }';
    expect((await hub.as(anonymous).run(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await hub.as(plain).run(query)).errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'workingDays',
    });
    expect((await deadline('2026-01-01', 250)).day).toMatch(/^2026-12|^2027-01/);
  });
});

describe('importing a year', () => {
  it('stands in the place of the published one, and is told of', async () => {
    expect(await deadline('2080-09-30', 1)).toMatchObject({ day: '2080-10-01', announced: false });
    const made = await load(notice(2080));
    expect(made).toMatchObject({ __typename: 'WorkingYear', year: 2080, version: 1 });
    expect(made.days).toHaveLength(12);
    expect(await deadline('2080-09-30', 1)).toEqual({ day: '2080-10-14', announced: true });
    const told = (await hub.facts()).filter((fact) => fact.type === 'directory.working-year.imported');
    expect(told.map((fact) => (fact.payload as { year: number }).year)).toEqual([2080]);
  });

  it('is forbidden without the privilege', async () => {
    expect(await load(notice(2081), plain)).toBe('FORBIDDEN');
    expect(await load(notice(2081), partner())).toBe('FORBIDDEN');
    await expect(
      hub.sqlAs(plain, "insert into working_year (year, document_number, imported_by) values (2081, 'x', 'x')"),
    ).rejects.toThrow(/row-level security/);
  });

  it('twice changes nothing; an amendment needs the version and takes the place of the first', async () => {
    const before = (await hub.facts()).length;
    await load(notice(2082));
    expect((await load(notice(2082))).version).toBe(1);
    expect((await hub.facts()).length).toBe(before + 1);
    const amended = { ...notice(2082), documentNumber: '国办发明电〔2082〕3号' };
    expect(await load(amended)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    amended.days = amended.days.slice(0, 11);
    expect(await load({ ...amended, version: 1 })).toMatchObject({
      documentNumber: '国办发明电〔2082〕3号',
      version: 2,
    });
    expect(await hub.sql('select count(*)::int as days from special_day where year = 2082')).toEqual([{ days: 11 }]);
  });

  it('starts from the text of the notice, which is read and shown first', async () => {
    const READ = `query ($text: String!) { workingYearNotice(year: 2027, text: $text) { documentNumber days { day kind name } problems { messageZh place } } }`;
    const text = '演示〔2026〕1号\n一、元旦：1月1日（周五）至3日（周日）放假。1月9日（周日）上班。';
    expect((await hub.as(keeper).ok(READ, { text })).workingYearNotice).toEqual({
      documentNumber: '演示〔2026〕1号',
      days: [
        { day: '2027-01-01', kind: 'HOLIDAY', name: '元旦' },
        { day: '2027-01-02', kind: 'HOLIDAY', name: '元旦' },
        { day: '2027-01-03', kind: 'HOLIDAY', name: '元旦' },
        { day: '2027-01-09', kind: 'MAKE_UP', name: '元旦' },
      ],
      problems: [{ place: '1月9日(周日)', messageZh: '2027-01-09 是周六，不是周日。' }],
    });
    expect((await hub.as(plain).run(READ, { text })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const tooLong = await hub.as(keeper).run(READ, { text: '一'.repeat(20_001) });
    expect(tooLong.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'text' });
    expect(await hub.sql('select 1 from working_year where year = 2027')).toEqual([]);
  });

  it('refuses a list that is not whole or has slips', async () => {
    expect(await load({ ...notice(2083), days: notice(2083).days.slice(0, 10) })).toMatchObject({
      code: 'TOO_FEW',
      field: 'days',
      details: { holidays: 10 },
    });
    expect((await load({ ...notice(2083), year: 2084 })).code).toBe('OTHER_YEAR');
    const twice = notice(2083);
    expect((await load({ ...twice, days: [...twice.days, twice.days[0]] })).code).toBe('TWICE');
    expect(await load({ ...twice, days: [{ day: '2083-10-12', kind: 'WEEKEND', name: '周末' }] })).toBe(
      'INVALID_INPUT',
    );
  });
});
