import { buildSchema, type GraphQLObjectType, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../json-text.ts';
import type { Tree } from '../run/tree.ts';
import { decided, fragmentsOf } from './documents.ts';
import { Shaper } from './shape.ts';

const schema = buildSchema(`
  type Query { task: Task tasks: [Task!] grid: [[Int]] any: [Thing] one: Task! }
  type Task { id: ID! title: String! note: String state: State owner: Person lead: Person! tags: [String!] extra: Json }
  type Person { name: String! friend: Person }
  enum State { OPEN DONE }
  union Thing = Task | Person
  scalar Json
`);

function shape(query: string, data: Tree, values: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const asked = decided({ operation, fragments: fragmentsOf(document) }, values);
  const source = { schema, fragments: asked.fragments };
  const { text, violations } = new Shaper(
    source,
    schema.getQueryType() as GraphQLObjectType,
    asked.operation.selectionSet,
  ).shape(data);
  return {
    data: text === null ? null : JSON.parse(wordsOf(text)),
    text,
    violations: violations.map(({ path, field }) => `${path.join('.')} ${field}`),
  };
}

describe('the answer', () => {
  it('has the asked fields in the asked order and nothing else', () => {
    const task = { __typename: 'Task', id: '1', title: 'a', note: 'secret' };
    expect(shape('{ task { title id __typename } }', { task }).text).toBe(
      '{"task":{"title":"a","id":"1","__typename":"Task"}}',
    );
    expect(shape('{ __typename }', {}).text).toBe('{"__typename":"Query"}');
  });

  it('takes what has an alias or arguments from its own key', () => {
    const task = { id: '1', _h_id: 'a', title: 'b' };
    expect(shape('{ task { id: title same: id title: title } }', { task: { ...task, _h_same: '1' } }).data).toEqual({
      task: { id: 'a', same: '1', title: 'b' },
    });
  });

  it('writes every string so that it reads back the same', () => {
    const odd = ['"', '\\', '\n', '\u0000', '\u001f', '\u007f', '\u2028', '重庆', '😀', '\ud800', 'a"b\\c', ''];
    for (const note of odd) expect(shape('{ task { note } }', { task: { note } }).data).toEqual({ task: { note } });
  });

  it('hands scalars of the house on as they are, with whatever keys', () => {
    const extra = { __typename: 'x', list: [1, { a: null }], text: '"' };
    expect(shape('{ task { extra } }', { task: { extra } }).data).toEqual({ task: { extra } });
  });

  it('merges what fragments ask of one field', () => {
    const query =
      '{ task { owner { name } ...F ... on Task { owner { friend { name } } } } } fragment F on Task { owner { n: name } }';
    const owner = { name: 'a', _h_n: 'a', friend: { name: 'b' } };
    expect(shape(query, { task: { owner } }).data).toEqual({
      task: { owner: { name: 'a', n: 'a', friend: { name: 'b' } } },
    });
  });

  it('leaves out what skip and include leave out, and keeps the order of what is left', () => {
    const query = 'query($a: Boolean!) { task { id @include(if: $a) title id @skip(if: $a) } }';
    const data = { task: { id: '1', title: 'x' } };
    expect(shape(query, data, { a: true }).text).toBe('{"task":{"id":"1","title":"x"}}');
    expect(shape(query, data, { a: false }).text).toBe('{"task":{"title":"x","id":"1"}}');
  });

  it('reads each member of a union by its own type', () => {
    const any = [{ __typename: 'Task', id: '1' }, { __typename: 'Person', name: 'a' }, null];
    expect(shape('{ any { ... on Task { id } ... on Person { name } } }', { any }).data).toEqual({
      any: [{ id: '1' }, { name: 'a' }, null],
    });
  });
});

describe('a null', () => {
  it('stays where the type allows it', () => {
    expect(
      shape('{ task { note owner { name } tags } tasks { id } grid }', {
        task: { note: null },
        grid: [[1, null], null],
      }),
    ).toMatchObject({
      data: { task: { note: null, owner: null, tags: null }, tasks: null, grid: [[1, null], null] },
      violations: [],
    });
  });

  it('goes up to the first place that allows it', () => {
    expect(shape('{ task { id lead { name } } }', { task: { id: '1', lead: { name: null } } })).toMatchObject({
      data: { task: null },
      violations: ['task.lead.name Person.name'],
    });
    expect(shape('{ tasks { title } }', { tasks: [{ title: 'a' }, {}] })).toMatchObject({
      data: { tasks: null },
      violations: ['tasks.1.title Task.title'],
    });
    expect(shape('{ tasks { id } }', { tasks: [null] })).toMatchObject({
      data: { tasks: null },
      violations: ['tasks.0 Query.tasks'],
    });
    expect(shape('{ task { tags } }', { task: { tags: ['a', null] } })).toMatchObject({
      data: { task: { tags: null } },
      violations: ['task.tags.1 Task.tags'],
    });
  });

  it('goes all the way where nothing allows it', () => {
    expect(shape('{ one { id } }', {})).toMatchObject({ data: null, violations: ['one Query.one'] });
  });

  it('stands for what is not of the type', () => {
    const cases: [string, Tree, unknown, string][] = [
      ['{ task { state } }', { task: { state: 'GONE' } }, { task: { state: null } }, 'task.state Task.state'],
      ['{ task { id } }', { task: 'text' }, { task: null }, 'task Query.task'],
      ['{ task { id } }', { task: [] }, { task: null }, 'task Query.task'],
      ['{ tasks { id } }', { tasks: {} }, { tasks: null }, 'tasks Query.tasks'],
      ['{ any { __typename } }', { any: [{ __typename: 'Hidden' }] }, { any: [null] }, 'any.0 Query.any'],
      ['{ any { __typename } }', { any: [{}] }, { any: [null] }, 'any.0 Query.any'],
      ['{ any { __typename } }', { any: [{ __typename: 'Query' }] }, { any: [null] }, 'any.0 Query.any'],
    ];
    for (const [query, data, expected, violation] of cases) {
      expect(shape(query, data)).toMatchObject({ data: expected, violations: [violation] });
    }
  });

  it('is told by the client’s names', () => {
    const { violations } = shape('{ t: task { x: title } }', { _h_t: { title: null } });
    expect(violations).toEqual(['t.x Task.title']);
  });
});
