import { officer, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../contract/reference.ts';
import { definition } from '../index.ts';
import { keeper, officerVerbs, plain } from './officer.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());
const { changesOf, register } = officerVerbs(() => hub);

describe('delegation', () => {
  const DELEGATE = `mutation ($input: DelegateUnitInput!) { delegateUnit(input: $input) { __typename ... on Delegation { id holds toDay unit { code } } ... on Refusal { code field } } }`;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const delegate = async (officerId: string, more: object = {}, viewer = keeper) => {
    const input = { officerId, unitId: unitId('office'), fromDay: today, toDay: later(9), reason: '出差', ...more };
    const answer = await hub.as(viewer).run(DELEGATE, { input });
    return answer.data?.delegateUnit ?? answer.errors?.[0]?.extensions.code;
  };

  it('lets an officer act for another unit for some days, and can be ended', async () => {
    const one = await register();
    const made = await delegate(one.id);
    expect(made).toMatchObject({ holds: true, unit: { code: 'office' } });
    const END = 'mutation ($id: ID!) { endDelegation(id: $id) { ... on Delegation { holds endedAt } } }';
    expect((await hub.as(plain).run(END, { id: made.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const ended = await hub.as(keeper).ok(END, { id: made.id });
    expect(ended.endDelegation.holds).toBe(false);
    expect((await hub.as(keeper).ok(END, { id: made.id })).endDelegation).toEqual(ended.endDelegation);
    expect(await changesOf(one.id)).toEqual(['registered', 'delegated', 'delegation-ended']);
  });

  it('is forbidden without the privilege and not for oneself', async () => {
    const one = await register();
    expect(await delegate(one.id, {}, plain)).toBe('FORBIDDEN');
    const self = officer({ id: one.id, name: 'self', privileges: ['directory/officers.manage'] });
    expect((await delegate(one.id, {}, self)).code).toBe('NOT_ONESELF');
  });

  it('does not overlap with another one, and happens once per key', async () => {
    const one = await register();
    const first = await delegate(one.id, { idempotencyKey: `delegate-${one.id}` });
    expect((await delegate(one.id, { idempotencyKey: `delegate-${one.id}` })).id).toBe(first.id);
    expect((await delegate(one.id, { fromDay: later(9), toDay: later(12) })).code).toBe('OVERLAP');
    expect((await delegate(one.id, { fromDay: later(10), toDay: later(12) })).__typename).toBe('Delegation');
  });

  it('runs forwards, within 180 days, for another unit that exists', async () => {
    const one = await register();
    expect((await delegate(one.id, { toDay: later(-1) })).code).toBe('BACKWARDS');
    expect((await delegate(one.id, { toDay: later(180) })).code).toBe('TOO_LONG');
    expect((await delegate(one.id, { unitId: unitId('publicity') })).code).toBe('OWN_UNIT');
    expect((await delegate(one.id, { unitId: unitId('district-500105') })).code).toBe('UNIT_NOT_STANDING');
    expect((await delegate(one.id, { toDay: later(179) })).__typename).toBe('Delegation');
  });
});
