import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

/** Fields have moved, or are moving, from `old` to `young`; each answers with its own name. */
function world(): World {
  const fields = ['moved', 'never', 'always', 'labelled'];
  const says = (who: string) => Object.fromEntries(fields.map((field) => [field, who]));
  const old = new TinySubgraph(
    'old',
    `type Query { item: Item rootMoved: String }
     type Item @key(fields: "id") { id: ID! moved: String never: String always: String labelled: String stays: String part: Part }
     type Part @key(fields: "id") { id: ID! moved: String }`,
    {
      Query: {
        item: () => ({ id: '1', ...says('old'), stays: 'old', part: { id: 'p', moved: 'old' } }),
        rootMoved: () => 'old',
      },
      Item: entity([{ id: '1', ...says('old'), stays: 'old', part: { id: 'p', moved: 'old' } }]),
      Part: entity([{ id: 'p', moved: 'old' }]),
    },
  );
  const young = new TinySubgraph(
    'young',
    `type Query { fresh: Item rootMoved: String @override(from: "old") }
     type Item @key(fields: "id") {
       id: ID! moved: String @override(from: "old")
       never: String @override(from: "old", label: "percent(0)")
       always: String @override(from: "old", label: "percent(100)")
       labelled: String @override(from: "old", label: "moving-house")
     }
     type Part @key(fields: "id") { id: ID! moved: String @override(from: "old") }`,
    {
      Query: { fresh: () => ({ id: '1', ...says('young') }), rootMoved: () => 'young' },
      Item: entity([{ id: '1', ...says('young') }]),
      Part: entity([{ id: 'p', moved: 'young' }]),
    },
  );
  return { subgraphs: [old, young] };
}

conforms('@override', world, [
  { name: 'a field that moved', ask: '{ item { moved stays } }', data: { item: { moved: 'young', stays: 'old' } } },
  { name: 'a root field that moved', ask: '{ rootMoved }', data: { rootMoved: 'young' }, requests: { old: 0 } },
  {
    name: 'a field that moved, from where it moved to',
    ask: '{ fresh { moved } }',
    data: { fresh: { moved: 'young' } },
    requests: { old: 0 },
  },
  { name: 'in a nested entity', ask: '{ item { part { moved } } }', data: { item: { part: { moved: 'young' } } } },
  { name: 'percent(0) stays', ask: '{ item { never } }', data: { item: { never: 'old' } }, requests: { young: 0 } },
  { name: 'percent(0) stays, seen from the other side', ask: '{ fresh { never } }', data: { fresh: { never: 'old' } } },
  { name: 'percent(100) moves', ask: '{ item { always } }', data: { item: { always: 'young' } } },
  {
    name: 'percent(100) moves, seen from the other side',
    ask: '{ fresh { always } }',
    data: { fresh: { always: 'young' } },
    requests: { old: 0 },
  },
  {
    name: 'a label that nobody set stays',
    ask: '{ item { labelled } }',
    data: { item: { labelled: 'old' } },
    requests: { young: 0 },
  },
  {
    name: 'all of them at once',
    ask: '{ item { moved never always labelled stays } fresh { moved never always labelled stays } }',
    data: {
      item: { moved: 'young', never: 'old', always: 'young', labelled: 'old', stays: 'old' },
      fresh: { moved: 'young', never: 'old', always: 'young', labelled: 'old', stays: 'old' },
    },
  },
]);
