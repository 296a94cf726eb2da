import { officer, partner, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../contract/reference.ts';
import { definition } from '../index.ts';
import { officerVerbs } from '../officers/officer.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
type Person = ReturnType<typeof officer>;
let [li, wang, zhao]: Person[] = [];
const { register } = officerVerbs(() => hub);
const someone = async (name: string, unit: string, privileges: string[] = []) =>
  officer({
    id: (await register({ name, unitId: unitId(unit) })).id,
    name,
    unitId: unitId(unit),
    units: [unitId(unit)],
    privileges,
  } as never);

beforeAll(async () => {
  hub = await testSubgraph(definition);
  li = await someone('李视图', 'office', ['directory/saved-views.share']);
  wang = await someone('王视图', 'office');
  zhao = await someone('赵视图', 'publicity', ['directory/saved-views.share']);
});
afterAll(() => hub[Symbol.asyncDispose]());

const RESULT =
  '{ __typename ... on SavedView { id version name query columns unitId isDefault } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const act = async (who: Person | undefined, name: string, type: string, input: object) => {
  const { data, errors } = await hub
    .as(who as Person)
    .run(`mutation ($input: ${type}!) { result: ${name}(input: $input) ${RESULT} }`, { input });
  return errors?.[0]?.extensions.code ?? data?.result;
};
const save = (who: Person | undefined, more: object = {}) =>
  act(who, 'saveView', 'SaveViewInput', { page: 'tasks.slips', name: '逾期的', query: '?state=LATE&page=2', ...more });
const names = async (who: Person | undefined, page = 'tasks.slips') =>
  (
    await hub.as(who as Person).ok('query ($page: String!) { savedViews(page: $page) { name } }', { page })
  ).savedViews.map(({ name }: { name: string }) => name);
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

describe('a saved view', () => {
  it('keeps filters and columns for oneself alone', async () => {
    const columns = { order: ['text', 'due'], hidden: ['due'] };
    const made = await save(li, { columns, density: 'compact', idempotencyKey: 'view-key-1' });
    expect(made).toMatchObject({ name: '逾期的', query: 'state=LATE', columns, unitId: null, version: 1 });
    expect((await save(li, { columns, density: 'compact', idempotencyKey: 'view-key-1' })).id).toBe(made.id);
    expect(await names(li)).toEqual(['逾期的']);
    expect(await names(wang)).toEqual([]);
    expect(await names(li, 'tasks.other')).toEqual([]);
    expect(await hub.sqlAs(wang as Person, 'select 1 from saved_view')).toEqual([]);
    expect(await act(wang, 'removeSavedView', 'SavedViewStepInput', ref(made))).toBe('NOT_FOUND');
  });

  it('of a unit is read by all of it and kept by who may share', async () => {
    const made = await save(li, { name: '本部门逾期', unitId: unitId('office') });
    expect(await names(wang)).toEqual(['本部门逾期']);
    expect(await names(zhao)).toEqual([]);
    expect(await act(wang, 'removeSavedView', 'SavedViewStepInput', ref(made))).toBe('FORBIDDEN');
    expect(await save(wang, { name: '不能共享', unitId: unitId('office') })).toBe('FORBIDDEN');
    expect(await save(zhao, { name: '别的部门', unitId: unitId('office') })).toBe('FORBIDDEN');
    await expect(
      hub.sqlAs(wang as Person, 'update saved_view set name = $1 where id = $2 returning id', ['改名', made.id]),
    ).resolves.toEqual([]);
  });

  it('has a name once, changes by version, and may be the default once', async () => {
    const one = await save(zhao, { name: '甲' });
    const two = await save(zhao, { name: '乙' });
    expect(await save(zhao, { name: ' 甲 ' })).toMatchObject({ code: 'NAME_TAKEN', field: 'name' });
    const content = { name: '丙', query: 'unit=a' };
    expect(
      await act(zhao, 'changeSavedView', 'ChangeViewInput', { ...ref(one), ...content, name: '乙' }),
    ).toMatchObject({ code: 'NAME_TAKEN' });
    const changed = await act(zhao, 'changeSavedView', 'ChangeViewInput', { ...ref(one), ...content });
    expect(changed).toMatchObject({ name: '丙', query: 'unit=a', version: 2 });
    expect(await act(zhao, 'changeSavedView', 'ChangeViewInput', { ...ref(one), ...content })).toMatchObject({
      currentVersion: 2,
    });
    const first = await act(zhao, 'setDefaultView', 'DefaultViewInput', { ...ref(changed), isDefault: true });
    expect(first.isDefault).toBe(true);
    await act(zhao, 'setDefaultView', 'DefaultViewInput', { ...ref(two), isDefault: true });
    const rows = await hub.sql('select name from saved_view where is_default');
    expect(rows).toEqual([{ name: '乙' }]);
  });

  it('that was removed comes back, unless its name was given away', async () => {
    const one = await save(wang, { name: '可恢复' });
    const gone = await act(wang, 'removeSavedView', 'SavedViewStepInput', ref(one));
    expect(await names(wang)).not.toContain('可恢复');
    const back = await act(wang, 'restoreSavedView', 'SavedViewStepInput', ref(gone));
    expect(await names(wang)).toContain('可恢复');
    const again = await act(wang, 'removeSavedView', 'SavedViewStepInput', ref(back));
    await save(wang, { name: '可恢复' });
    expect(await act(wang, 'restoreSavedView', 'SavedViewStepInput', ref(again))).toMatchObject({ code: 'NAME_TAKEN' });
  });

  it('holds nothing but what a view is, and is nothing for partners', async () => {
    expect(await save(wang, { name: '坏列', columns: { order: 'x' } })).toBe('INVALID_INPUT');
    expect(await save(wang, { name: '坏页', page: '../x' })).toBe('INVALID_INPUT');
    const { errors } = await hub.as(partner() as never).run('{ savedViews(page: "tasks.slips") { id } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
