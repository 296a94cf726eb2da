import { anonymous, officer, partner, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { association, orgUnits as referenceUnits, unitId } from '../contract/reference.ts';
import { definition } from '../index.ts';
import { countStatements } from '../statements.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const keeper = officer({
  name: 'keeper',
  unit: unitId('office'),
  privileges: ['directory/org-units.manage'],
  reach: 'all',
});
const other = officer({ name: 'other', unit: unitId('publicity') });
const result =
  '__typename ... on OrgUnit { id code name nameEn version validTo uscc usccOverride } ... on Refusal { code field details } ... on Conflict { currentVersion }';
const mutation = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${result} } }`;
const act = async (name: string, input: object, viewer = keeper) => {
  const answer = await hub.as(viewer).run(mutation(name), { input });
  return answer.data?.[name] ?? answer.errors?.[0]?.extensions.code;
};
let serial = 0;
const society = (more: object = {}) => {
  serial += 1;
  return {
    code: `society-${serial}`,
    name: `市第${serial}学会`,
    nameEn: `Society ${serial}`,
    kind: 'society',
    order: 1000 + serial,
    validFrom: '2020-01-01',
    ...more,
  };
};
const LIST = `query ($kind: String, $on: LocalDate, $search: String, $first: Int!) {
  orgUnits(kind: $kind, on: $on, search: $search, first: $first) { totalCount nodes { code name kind { name } parent { name } district { name } state successions { to { name } } formerNames { name } } }
}`;

describe('reading units', () => {
  it('finds the same rows as the contract', async () => {
    const rows = await hub.sql(
      'select id, code, name, name_en, kind, ord, district_code, valid_from::text, valid_to::text from org_unit where created_by = $1 order by ord',
      ['service:directory'],
    );
    expect(rows).toEqual(
      [association, ...referenceUnits].map((u) => ({
        id: u.id,
        code: u.code,
        name: u.name,
        name_en: u.nameEn,
        kind: u.kind,
        ord: u.order,
        district_code: u.districtCode,
        valid_from: u.validFrom,
        valid_to: u.validTo,
      })),
    );
  });

  it('lists the departments in official order', async () => {
    const { orgUnits } = await hub.as(other).ok(LIST, { kind: 'department', first: 100 });
    expect(orgUnits.nodes.map((unit: { name: string }) => unit.name)).toEqual([
      '办公室',
      '组织人事部',
      '战略发展部',
      '科学技术创新部',
      '科学技术普及部',
      '宣传文化部',
      '国际合作部',
      '机关党委办公室',
      '科技社团党委办公室',
    ]);
    expect(orgUnits.nodes[0]).toMatchObject({
      kind: { name: '机关部室' },
      parent: { name: '重庆市科学技术协会' },
      district: null,
    });
  });

  it.each([
    ['2024-03-01', 41],
    ['2025-11-05', 41],
    ['2025-11-06', 39],
  ])('counts district associations on %s as %i', async (on, count) => {
    const { orgUnits } = await hub.as(other).ok(LIST, { kind: 'district-association', on, first: 1 });
    expect(orgUnits.totalCount).toBe(count);
  });

  it('takes the same number of statements for few rows and for all', async () => {
    const list = (first: number) =>
      countStatements(() => hub.as(other).ok(LIST, { kind: 'district-association', first }));
    const [few, all] = [await list(5), await list(100)];
    expect(few.result.orgUnits.nodes[4].successions).toEqual([{ to: { name: '两江新区科协' } }]);
    expect(all.result.orgUnits.nodes).toHaveLength(41);
    expect(few.statements.length).toBeGreaterThan(3);
    expect(all.statements.length).toBe(few.statements.length);
    expect(all.statements.length).toBeLessThanOrEqual(8);
  });

  it('is open to partners, without the inner note, and closed to strangers', async () => {
    const document = '{ orgUnits(first: 1) { nodes { name usccOverride } } }';
    const answer = await hub.as(partner()).run(document);
    expect(answer.data?.orgUnits.nodes[0]).toEqual({ name: '重庆市科学技术协会', usccOverride: null });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(
      (await hub.as(anonymous).run('{ orgUnits(first: 1) { nodes { name } } }')).errors?.[0]?.extensions.code,
    ).toBe('UNAUTHENTICATED');
  });

  it('answers references, with null for a unit that is not there', async () => {
    const answer = await hub
      .as(partner())
      .entities('OrgUnit', [{ id: unitId('publicity') }, { id: 'no-uuid' }], 'name');
    expect(answer.data?._entities).toEqual([{ name: '宣传文化部' }, null]);
  });

  it('shows nothing to a role without identity, whatever the query', async () => {
    expect(await hub.sqlAs(anonymous, 'select id from org_unit')).toEqual([]);
  });
});

describe('creating a unit', () => {
  it('makes it, tells of it, and finds it by name', async () => {
    const unit = await act(
      'createOrgUnit',
      society({ name: '市天文学会', uscc: '91350100m000100y43', parentId: association.id }),
    );
    expect(unit).toMatchObject({ __typename: 'OrgUnit', name: '市天文学会', uscc: '91350100M000100Y43', version: 1 });
    const told = (await hub.facts()).filter((fact) => fact.keys.unit === unit.id);
    expect(told.map((fact) => [fact.type, (fact.payload as { change: string }).change])).toEqual([
      ['directory.org-unit.changed', 'created'],
    ]);
    const { orgUnits } = await hub.as(other).ok(LIST, { search: '天文', first: 10 });
    expect(orgUnits.nodes.map((node: { name: string }) => node.name)).toEqual(['市天文学会']);
    const typed = async (search: string) =>
      (await hub.as(other).ok(LIST, { search, first: 10 })).orgUnits.nodes.map(({ name }: { name: string }) => name);
    expect(await typed('tianwenxue')).toEqual(['市天文学会']);
    // Those that the migrations brought are spelled too, 长寿 as the place and not as 长 alone.
    expect(await typed('changshouqukexie')).toEqual(['长寿区科协']);
    expect(await typed('csqkx')).toContain('长寿区科协');
  });

  it('is forbidden without the privilege, also for a partner', async () => {
    expect(await act('createOrgUnit', society(), other)).toBe('FORBIDDEN');
    expect(await act('createOrgUnit', society(), partner() as never)).toBe('FORBIDDEN');
  });

  it('happens once per idempotency key, and a key is not used for something else', async () => {
    const input = society({ idempotencyKey: 'create-society-once' });
    const first = await act('createOrgUnit', input);
    expect((await act('createOrgUnit', input)).id).toBe(first.id);
    expect((await act('createOrgUnit', { ...input, name: '别的学会' })).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await hub.sql('select 1 from org_unit where code = $1', [input.code])).toHaveLength(1);
  });

  it('refuses a code that is taken, an unknown kind, a unit or district that is not there on that day', async () => {
    expect((await act('createOrgUnit', society({ code: 'publicity' }))).code).toBe('CODE_TAKEN');
    expect(await act('createOrgUnit', society({ kind: 'ministry' }))).toBe('INVALID_INPUT');
    expect(
      (await act('createOrgUnit', society({ parentId: unitId('district-500105'), validFrom: '2025-11-06' }))).code,
    ).toBe('UNIT_NOT_STANDING');
    expect(
      (await act('createOrgUnit', society({ parentId: unitId('district-500105'), validFrom: '2025-11-05' })))
        .__typename,
    ).toBe('OrgUnit');
    expect((await act('createOrgUnit', society({ districtCode: '500105', validFrom: '2025-11-06' }))).code).toBe(
      'DISTRICT_NOT_STANDING',
    );
  });

  it('refuses a wrong check digit, and takes it with what was seen on the licence', async () => {
    const input = society({ uscc: '91350203M0001QAY9B' });
    expect(await act('createOrgUnit', input)).toMatchObject({
      code: 'USCC_CHECK_DIGIT',
      field: 'uscc',
      details: { expected: expect.any(String) },
    });
    expect(await act('createOrgUnit', { ...input, usccOverride: '登记证书原件如此' })).toMatchObject({
      uscc: '91350203M0001QAY9B',
      usccOverride: '登记证书原件如此',
    });
    expect(
      (await act('createOrgUnit', society({ uscc: '91350203M0001QAY9B', usccOverride: '登记证书原件如此' }))).code,
    ).toBe('USCC_TAKEN');
    expect((await act('createOrgUnit', society({ uscc: '9135', usccOverride: '登记证书原件如此' }))).code).toBe(
      'USCC_LENGTH',
    );
  });
});

describe('renaming a unit', () => {
  const input = (unit: { id: string; version: number }, more: object = {}) => ({
    id: unit.id,
    version: unit.version,
    name: '新名称学会',
    nameEn: 'New name',
    from: '2025-01-01',
    basis: '社团变更登记',
    ...more,
  });

  it('keeps the former name and the day, and finds the unit by either', async () => {
    const unit = await act('createOrgUnit', society({ name: '市旧名学会' }));
    expect((await act('renameOrgUnit', input(unit))).name).toBe('新名称学会');
    const { orgUnit } = await hub
      .as(other)
      .ok(
        'query ($id: ID!) { orgUnit(id: $id) { before: nameOn(on: "2024-12-31") after: nameOn(on: "2025-01-01") formerNames { name validFrom validTo } } }',
        { id: unit.id },
      );
    expect(orgUnit).toEqual({
      before: '市旧名学会',
      after: '新名称学会',
      formerNames: [{ name: '市旧名学会', validFrom: '2020-01-01', validTo: '2025-01-01' }],
    });
    const { orgUnits } = await hub.as(other).ok(LIST, { search: '市旧名', first: 10 });
    expect(orgUnits.nodes.map((node: { name: string }) => node.name)).toEqual(['新名称学会']);
  });

  it('is forbidden without the privilege', async () => {
    const unit = await act('createOrgUnit', society());
    expect(await act('renameOrgUnit', input(unit), other)).toBe('FORBIDDEN');
  });

  it('a second time with the same version is a conflict', async () => {
    const unit = await act('createOrgUnit', society());
    expect((await act('renameOrgUnit', input(unit))).version).toBe(2);
    expect(await act('renameOrgUnit', input(unit))).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
  });

  it('lets one of two officers win who write at the same moment', async () => {
    const unit = await act('createOrgUnit', society());
    const answers = await Promise.all([
      act('renameOrgUnit', input(unit)),
      act('renameOrgUnit', input(unit, { name: '另一名称' })),
    ]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['Conflict', 'OrgUnit']);
  });

  it('begins after the present name began, and not in the future', async () => {
    const unit = await act('createOrgUnit', society());
    expect((await act('renameOrgUnit', input(unit, { from: '2020-01-01' }))).code).toBe('NAME_BEFORE_LAST');
    expect((await act('renameOrgUnit', input(unit, { from: '2099-01-01' }))).code).toBe('NAME_IN_FUTURE');
    expect((await act('renameOrgUnit', input(unit, { from: '2020-01-02' }))).__typename).toBe('OrgUnit');
  });
});

describe('correcting a unit', () => {
  it('changes what was entered wrongly', async () => {
    const unit = await act('createOrgUnit', society());
    expect(
      await act('correctOrgUnit', { id: unit.id, version: 1, nameEn: 'Better English', uscc: '11500000009275780L' }),
    ).toMatchObject({
      nameEn: 'Better English',
      uscc: '11500000009275780L',
      version: 2,
    });
    expect(await act('correctOrgUnit', { id: unit.id, version: 1, nameEn: 'Late' })).toMatchObject({
      __typename: 'Conflict',
    });
  });

  it('is forbidden without the privilege, and not found without the unit', async () => {
    expect(await act('correctOrgUnit', { id: unitId('publicity'), version: 1, nameEn: 'Mine' }, other)).toBe(
      'FORBIDDEN',
    );
    expect(
      await act('correctOrgUnit', { id: '018d5f3e-a000-7000-8002-00000000ffff', version: 1, nameEn: 'Nobody' }),
    ).toBe('NOT_FOUND');
  });

  it('keeps the code of another unit away', async () => {
    const one = await act('createOrgUnit', society({ uscc: '11500000MB1B37366Q' }));
    const two = await act('createOrgUnit', society());
    expect((await act('correctOrgUnit', { id: two.id, version: 1, uscc: '11500000MB1B37366Q' })).code).toBe(
      'USCC_TAKEN',
    );
    expect((await act('correctOrgUnit', { id: one.id, version: 1, uscc: '11500000MB1B37366Q' })).__typename).toBe(
      'OrgUnit',
    );
  });
});

describe('ending a unit', () => {
  const input = (unit: { id: string }, successorIds: string[], more: object = {}) => ({
    id: unit.id,
    version: 1,
    on: '2026-01-01',
    successorIds,
    basis: '理事会决议',
    ...more,
  });

  it('merges it: the successor answers for it from that day on', async () => {
    const [gone, heir] = [await act('createOrgUnit', society()), await act('createOrgUnit', society())];
    expect(await act('endOrgUnit', input(gone, [heir.id]))).toMatchObject({ validTo: '2026-01-01' });
    const { orgUnit } = await hub
      .as(other)
      .ok(
        'query ($id: ID!) { orgUnit(id: $id) { state was: state(on: "2025-12-31") successions { kind to { id } } } }',
        { id: gone.id },
      );
    expect(orgUnit).toEqual({ state: 'ENDED', was: 'STANDING', successions: [{ kind: 'MERGE', to: { id: heir.id } }] });
    const told = (await hub.facts()).filter((fact) => fact.keys.unit === gone.id).at(-1);
    expect(told?.payload).toMatchObject({ change: 'merged', successorIds: [heir.id], validTo: '2026-01-01' });
  });

  it('is forbidden without the privilege', async () => {
    expect(await act('endOrgUnit', input({ id: unitId('publicity') }, []), other)).toBe('FORBIDDEN');
  });

  it('a second time is refused', async () => {
    const unit = await act('createOrgUnit', society());
    expect((await act('endOrgUnit', input(unit, []))).version).toBe(2);
    expect(await act('endOrgUnit', input(unit, []))).toMatchObject({ __typename: 'Conflict' });
    expect((await act('endOrgUnit', input(unit, [], { version: 2 }))).code).toBe('ALREADY_ENDED');
  });

  it('splits it into several, that must exist on that day', async () => {
    const unit = await act('createOrgUnit', society());
    const heirs = [
      await act('createOrgUnit', society()),
      await act('createOrgUnit', society({ validFrom: '2026-01-02' })),
    ];
    const ids = heirs.map((heir) => heir.id);
    expect((await act('endOrgUnit', input(unit, ids))).code).toBe('SUCCESSOR_NOT_STANDING');
    expect((await act('endOrgUnit', input(unit, ids, { on: '2026-01-02' }))).__typename).toBe('OrgUnit');
    expect((await hub.facts()).at(-1)?.payload).toMatchObject({ change: 'split' });
  });

  it('waits for the units below it', async () => {
    const above = await act('createOrgUnit', society());
    await act('createOrgUnit', society({ parentId: above.id }));
    expect(await act('endOrgUnit', input(above, []))).toMatchObject({
      code: 'UNITS_BELOW_REMAIN',
      details: { unitsBelow: 1 },
    });
  });
});
