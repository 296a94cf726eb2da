import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

/** `shows` provides names that `people` owns, and spells them in capitals, so that it shows who answered. */
function world(): World {
  const people = new TinySubgraph(
    'people',
    `type Person @key(fields: "id") { id: ID! name: String @shareable city: City @shareable age: Int }
     type City { name: String @shareable zip: String @shareable }
     type Team implements Named @key(fields: "id") { id: ID! name: String @shareable size: Int }
     interface Named { name: String }`,
    {
      Person: entity([
        { id: 'p1', name: 'wang', city: { name: 'chengdu', zip: '610' }, age: 30 },
        { id: 'p2', name: 'li', city: null, age: null },
      ]),
      Team: entity([{ id: 't1', name: 'rain', size: 4 }]),
    },
  );
  const wang = { __typename: 'Person', id: 'p1', name: 'WANG', city: { name: 'CHENGDU' } };
  const rain = { __typename: 'Team', id: 't1', name: 'RAIN' };
  const shows = new TinySubgraph(
    'shows',
    `type Query {
       host: Person @provides(fields: "name") guest: Person hosts: [Person!]! @provides(fields: "name city { name }")
       show: Show act: Act @provides(fields: "... on Person { name } ... on Team { name }") acts: [Act!]!
       stars: [Named!]!
     }
     type Show @key(fields: "id") { id: ID! lead: Person @provides(fields: "city { name }") crew: [Team!]! @provides(fields: "name") }
     type Person @key(fields: "id") { id: ID! name: String @external city: City @external }
     type City { name: String @external }
     type Team implements Named @key(fields: "id") { id: ID! name: String @external }
     interface Named { name: String }
     union Act = Person | Team`,
    {
      Query: {
        host: () => wang,
        guest: () => wang,
        hosts: () => [wang, { ...wang, id: 'p2', name: null, city: null }],
        show: () => ({ id: 's1', lead: wang, crew: [rain] }),
        act: () => rain,
        acts: () => [wang, rain],
        stars: () => [rain],
      },
    },
  );
  return { subgraphs: [people, shows] };
}

conforms('@provides', world, [
  {
    name: 'what is provided is taken there',
    ask: '{ host { name } }',
    data: { host: { name: 'WANG' } },
    requests: { people: 0 },
  },
  {
    name: 'elsewhere its owner is asked',
    ask: '{ guest { name } }',
    data: { guest: { name: 'wang' } },
    requests: { people: 1 },
  },
  {
    name: 'the rest comes from the owner',
    ask: '{ host { name age } }',
    data: { host: { name: 'WANG', age: 30 } },
    requests: { people: 1 },
  },
  {
    name: 'inside an object, with nulls',
    ask: '{ hosts { name city { name } } }',
    data: {
      hosts: [
        { name: 'WANG', city: { name: 'CHENGDU' } },
        { name: null, city: null },
      ],
    },
    requests: { people: 0 },
  },
  {
    name: 'beside what is not provided inside the same object',
    ask: '{ show { lead { city { zip } } } }',
    data: { show: { lead: { city: { zip: '610' } } } },
    requests: { people: 1 },
  },
  {
    name: 'on a field of an entity',
    ask: '{ show { lead { city { name } age } } }',
    data: { show: { lead: { city: { name: 'CHENGDU' }, age: 30 } } },
  },
  { name: 'not by another field', ask: '{ show { lead { name } } }', data: { show: { lead: { name: 'wang' } } } },
  {
    name: 'in a list',
    ask: '{ show { crew { id n: name size } } }',
    data: { show: { crew: [{ id: 't1', n: 'RAIN', size: 4 }] } },
  },
  {
    name: 'to the members of a union',
    ask: '{ act { __typename ... on Person { name } ... on Team { name } } }',
    data: { act: { __typename: 'Team', name: 'RAIN' } },
    requests: { people: 0 },
  },
  {
    name: 'not to the members of a union elsewhere',
    ask: '{ acts { ... on Person { name age } ... on Team { size name } } }',
    data: {
      acts: [
        { name: 'wang', age: 30 },
        { size: 4, name: 'rain' },
      ],
    },
  },
  {
    name: 'the same field with and without it in one operation',
    ask: '{ guest { name } host { name } }',
    data: { guest: { name: 'wang' }, host: { name: 'WANG' } },
  },
  { name: 'not to an interface', ask: '{ stars { name } }', data: { stars: [{ name: 'rain' }] } },
]);
