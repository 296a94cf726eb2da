import { officer, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { fillIn } from './seed.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await fillIn(hub, 'http://localhost:4000/identity');
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('the demonstration', () => {
  it('filled in twice is the same', async () => {
    const count = () =>
      hub.sql(
        'select (select count(*) from officer) as officers, (select count(*) from officer_role) as roles, (select count(*) from data_grant) as grants, (select count(*) from org_unit) as units, (select count(*) from org_unit_name) as names, (select count(*) from delegation) as delegations',
      );
    const before = await count();
    await fillIn(hub, 'http://localhost:4000/identity');
    expect(await count()).toEqual(before);
  });

  it('moved to another address knows its people there as well', async () => {
    await fillIn(hub, 'https://hub.example.test/identity');
    const subjects = await hub.sql(
      'select issuer, count(*)::int as people from officer_identity group by issuer order by issuer',
    );
    expect(subjects.map((row) => row.people)).toEqual([14, 14]);
  });

  it('shows a society under its new name and finds it by the old one', async () => {
    const { orgUnits } = await hub
      .as(officer())
      .ok('{ orgUnits(first: 5, search: "市自动化学会") { nodes { name formerNames { name } } } }');
    expect(orgUnits.nodes).toEqual([{ name: '演示市自动化与机器人学会', formerNames: [{ name: '演示市自动化学会' }] }]);
  });
});
