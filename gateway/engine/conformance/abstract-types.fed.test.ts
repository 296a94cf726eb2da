import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

const dog = { __typename: 'Dog', id: 'd1', name: '旺', friend: null };
const cat = { __typename: 'Cat', id: 'c1', name: '咪', lives: 9, friend: dog };
const fish = { __typename: 'Fish', id: 'f1', name: 'F', depth: 3 };
const rock = { __typename: 'Rock', weight: 7 };

/** Cats and dogs are entities of both subgraphs, fish live in `zoo` only, and rocks have no key. */
function world(): World {
  const zoo = new TinySubgraph(
    'zoo',
    `type Query { pets: [Pet!]! things: [Thing] thing: Thing owned: [Owned!]! same: [Same!]! }
     interface Pet { id: ID! name: String! }
     interface Owned { id: ID! }
     type Cat implements Pet & Owned @key(fields: "id") { id: ID! name: String! lives: Int friend: Pet }
     type Dog implements Pet & Owned @key(fields: "id") { id: ID! name: String! friend: Thing }
     type Fish implements Pet @key(fields: "id") { id: ID! name: String! depth: Int }
     type Rock { weight: Int }
     union Thing = Cat | Dog | Fish | Rock
     union Same = One | Two
     type One { value: Int } type Two { value: String! }`,
    {
      Query: {
        pets: () => [cat, dog, fish],
        things: () => [rock, null, cat, fish, dog],
        thing: () => rock,
        owned: () => [dog, cat],
        same: () => [
          { __typename: 'One', value: 1 },
          { __typename: 'Two', value: 'two' },
        ],
      },
      Cat: entity([cat]),
      Dog: entity([dog]),
    },
  );
  const vet = new TinySubgraph(
    'vet',
    `type Query { patients: [Patient!]! visits: [Visit!]! }
     union Patient = Cat | Dog | Horse
     interface Animal { id: ID! }
     type Cat implements Animal @key(fields: "id") { id: ID! weight: Float owner: Owner }
     type Dog implements Animal @key(fields: "id") { id: ID! weight: Float chip: String }
     type Horse implements Animal @key(fields: "id") { id: ID! weight: Float }
     interface Owner { tel: String! }
     type Man implements Owner { tel: String! beard: Boolean }
     type Firm implements Owner { tel: String! vat: String }
     type Visit { patient: Patient pet: Animal }`,
    {
      Query: {
        patients: () => [
          { ...cat, weight: 4.5 },
          { __typename: 'Horse', id: 'h1', weight: 400 },
          { ...dog, weight: 10 },
        ],
        visits: () => [
          { patient: { ...dog, weight: 10, chip: 'x' }, pet: { ...cat, weight: 4.5 } },
          { patient: null, pet: { __typename: 'Horse', id: 'h1', weight: 400 } },
        ],
      },
      Cat: entity([{ id: 'c1', weight: 4.5, owner: { __typename: 'Man', tel: '1', beard: true } }]),
      Dog: entity([{ id: 'd1', weight: 10, chip: 'x' }]),
    },
  );
  return { subgraphs: [zoo, vet] };
}

conforms('interfaces and unions', world, [
  {
    name: 'a field of the interface',
    ask: '{ pets { name __typename } }',
    data: {
      pets: [
        { name: '咪', __typename: 'Cat' },
        { name: '旺', __typename: 'Dog' },
        { name: 'F', __typename: 'Fish' },
      ],
    },
  },
  {
    name: 'members joined from elsewhere, each with its own fields',
    ask: '{ pets { id ... on Cat { weight lives } ... on Dog { chip } ... on Fish { depth } } }',
    data: {
      pets: [
        { id: 'c1', weight: 4.5, lives: 9 },
        { id: 'd1', chip: 'x' },
        { id: 'f1', depth: 3 },
      ],
    },
    representations: { vet: 2 },
  },
  {
    name: 'a union with nulls and a member without a key',
    ask: '{ things { ... on Rock { weight } ... on Cat { name kg: weight } } }',
    data: { things: [{ weight: 7 }, null, { name: '咪', kg: 4.5 }, {}, {}] },
  },
  {
    name: 'a member that the other subgraph does not know',
    ask: '{ thing { __typename ... on Cat { kg: weight } ... on Rock { weight } } }',
    data: { thing: { __typename: 'Rock', weight: 7 } },
    requests: { vet: 0 },
  },
  {
    name: 'one field with two types under two names',
    ask: '{ same { ... on One { a: value } ... on Two { b: value } } }',
    data: { same: [{ a: 1 }, { b: 'two' }] },
  },
  {
    name: 'a fragment on an interface inside a union',
    ask: '{ things { __typename ... on Pet { name } } }',
    data: {
      things: [
        { __typename: 'Rock' },
        null,
        { __typename: 'Cat', name: '咪' },
        { __typename: 'Fish', name: 'F' },
        { __typename: 'Dog', name: '旺' },
      ],
    },
  },
  {
    name: 'a fragment on another interface',
    ask: '{ pets { name ... on Owned { owned: id } } }',
    data: { pets: [{ name: '咪', owned: 'c1' }, { name: '旺', owned: 'd1' }, { name: 'F' }] },
  },
  {
    name: 'a fragment on a union inside an interface',
    ask: '{ pets { ... on Thing { __typename ... on Dog { chip } } } }',
    data: { pets: [{ __typename: 'Cat' }, { __typename: 'Dog', chip: 'x' }, { __typename: 'Fish' }] },
  },
  {
    name: 'a member known to one subgraph only',
    ask: '{ patients { __typename ... on Horse { w: weight } ... on Cat { weight lives } ... on Dog { name } } }',
    data: {
      patients: [
        { __typename: 'Cat', weight: 4.5, lives: 9 },
        { __typename: 'Horse', w: 400 },
        { __typename: 'Dog', name: '旺' },
      ],
    },
  },
  {
    name: 'an interface below a member from elsewhere',
    ask: '{ things { ... on Cat { owner { tel ... on Man { beard } ... on Firm { vat } } } } }',
    data: { things: [{}, null, { owner: { tel: '1', beard: true } }, {}, {}] },
  },
  {
    name: 'members below members',
    ask: '{ pets { ... on Cat { friend { name ... on Dog { chip friend { __typename } } } } } }',
    data: { pets: [{ friend: { name: '旺', chip: 'x', friend: null } }, {}, {}] },
  },
  {
    name: 'a value type below an interface and a union at once',
    ask: '{ visits { patient { ... on Dog { name chip } } pet { id __typename ... on Cat { name } } } }',
    data: {
      visits: [
        { patient: { name: '旺', chip: 'x' }, pet: { id: 'c1', __typename: 'Cat', name: '咪' } },
        { patient: null, pet: { id: 'h1', __typename: 'Horse' } },
      ],
    },
  },
  {
    name: 'members under aliases of `__typename`',
    ask: '{ owned { kind: __typename ... on Cat { kind: __typename id } ... on Dog { name: id } } }',
    data: {
      owned: [
        { kind: 'Dog', name: 'd1' },
        { kind: 'Cat', id: 'c1' },
      ],
    },
  },
  {
    name: 'a key under the name of another field, by member',
    ask: '{ pets { ... on Cat { id: name weight } ... on Dog { chip id: __typename } } }',
    data: { pets: [{ id: '咪', weight: 4.5 }, { chip: 'x', id: 'Dog' }, {}] },
  },
  { name: 'only a fragment that no member meets', ask: '{ thing { ... on Cat { weight } } }', data: { thing: {} } },
  {
    name: 'a fragment twice, with and without a condition',
    ask: '{ pets { ... on Cat { lives } ... { name } ... on Cat { weight lives } } }',
    data: { pets: [{ lives: 9, name: '咪', weight: 4.5 }, { name: '旺' }, { name: 'F' }] },
  },
]);
