import { GraphQLError, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { publicSchema } from '../engine/index.ts';
import { compose, TinySubgraph } from '../engine/testing/tiny-subgraph.ts';
import { CostCompiler } from './cost.ts';
import { readCostModel } from './cost-model.ts';
import { costWith } from './cost-terms.ts';

const supergraph = compose(
  new TinySubgraph(
    'books',
    `type Query {
       book: Book dear: Book @cost(weight: 7) title: String weighed: String @cost(weight: 3) shelf: [Book] @listSize(assumedSize: 4)
       unknown: [Book] titles: [String] @listSize(assumedSize: 50)
       page(first: Int, last: Int): Page @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"])
       loose(first: Int = 6): [Book] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false, assumedSize: 9)
       find(by: Filter, word: String @cost(weight: 2)): Book
       any: Any thing: Thing heavy: Heavy
     }
     type Mutation { lend: Book give: Book }
     type Book implements Thing @key(fields: "id") { id: ID! author: Author pages(first: Int!): [Author] @listSize(slicingArguments: ["first"]) }
     type Author { name: String books: [Book] @listSize(assumedSize: 3) }
     type Heavy @cost(weight: 20) { id: ID! }
     type Page { nodes: [Book] edges: [Edge] count: Int book: Book }
     type Edge { node: Book }
     interface Thing { id: ID! }
     union Any = Book | Heavy
     input Filter { word: String @cost(weight: 5) and: [Filter!] }`,
    {},
  ),
);
const schema = publicSchema(supergraph);
const compiler = new CostCompiler(schema, readCostModel(supergraph));

function cost(source: string, given: Record<string, unknown> = {}): number | string {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  try {
    return costWith(compiler.compile(document, operation), coerced ?? {});
  } catch (error) {
    return error instanceof GraphQLError ? String(error.extensions.code) : String(error);
  }
}

describe('the cost of an operation', () => {
  it.each([
    ['an object is 1, a scalar nothing', '{ title book { id author { name } } }', 2],
    ['weights of fields go before those of types', '{ weighed dear { id } heavy { id } }', 3 + 7 + 20],
    ['an assumed size multiplies all below', '{ shelf { author { name } } }', 4 * (1 + 1)],
    ['ten are assumed of a list of which nothing is said', '{ unknown { id } }', 10],
    ['a list of scalars is as cheap as one', '{ titles }', 0],
    ['lists inside lists multiply', '{ shelf { author { books { id } } } }', 4 * (1 + 1 + 3)],
    ['a slicing argument is the size', '{ book { pages(first: 30) { name } } }', 1 + 30],
    [
      'sized fields are as long as the page',
      '{ page(first: 8) { nodes { id } edges { node { id } } count } }',
      1 + 8 + 16,
    ],
    ['what is not sized is one', '{ page(first: 8) { book { id } } }', 2],
    ['sizes reach through fragments', '{ page(first: 8) { ...P } } fragment P on Page { ... { nodes { id } } }', 1 + 8],
    [
      'one fragment, two pages',
      '{ a: page(first: 8) { ...P } b: page(last: 2) { ...P } } fragment P on Page { nodes { id } }',
      9 + 3,
    ],
    ["an argument's default is the size", '{ loose { id } }', 6],
    [
      'arguments and what is inside them weigh',
      '{ find(by: { word: "a", and: [{ word: "b" }, {}] }, word: "c") { id } }',
      2 + 5 + 5 + 1,
    ],
    ['a mutation costs ten on top', 'mutation { lend { id } give { id } }', 2 * 11],
    [
      'of types that exclude each other the dearest counts',
      '{ any { ... on Book { author { name } } ... on Heavy { id } } }',
      20 + 1,
    ],
    ['what an interface adds counts always', '{ thing { id ... on Book { author { name } } } }', 1 + 1],
    ['what is skipped costs nothing', '{ book @skip(if: true) { id } dear @include(if: false) { id } }', 0],
    ['questions about the schema cost nothing', '{ __typename __schema { types { name } } }', 0],
  ])('%s', (_, source, expected) => {
    expect(cost(source)).toBe(expected);
  });

  it('reads variables and their defaults', () => {
    const source =
      'query Q($n: Int = 5, $no: Boolean!) { page(first: $n) { nodes { id author @skip(if: $no) { name } } } }';
    expect(cost(source, { no: true })).toBe(1 + 5);
    expect(cost(source, { no: false })).toBe(1 + 10);
    expect(cost(source, { no: true, n: 100 })).toBe(1 + 100);
    expect(cost('query Q($f: Filter) { find(by: $f) { id } }', { f: { and: [{ word: 'a' }] } })).toBe(6);
    expect(cost('query Q($n: Int) { loose(first: $n) { id } }')).toBe(6);
    expect(cost('query Q($n: Int) { loose(first: $n) { id } }', { n: null })).toBe(9);
  });

  it('takes one slicing argument and no more where one is needed', () => {
    expect(cost('{ page { count } }')).toBe('INVALID_INPUT');
    expect(cost('{ page(first: 1, last: 2) { count } }')).toBe('INVALID_INPUT');
    expect(cost('query Q($n: Int) { page(first: $n) { nodes { id } } }')).toBe('INVALID_INPUT');
    expect(cost('query Q($n: Int) { page(first: $n, last: 2) { nodes { id } } }')).toBe(3);
  });

  it('is a number at once where no variable has a say', () => {
    const document = parse('{ page(first: 3) { nodes { id } } }');
    const operation = getOperationAST(document);
    expect(operation && compiler.compile(document, operation)).toBe(4);
  });

  it('knows the two directives by the names that the supergraph gives them', () => {
    const other = supergraph
      .replaceAll('@listSize(', '@howMany(')
      .replaceAll('@cost(', '@price(')
      .replace(
        /@link\(url: "([^"]*cost[^"]*)"[^)]*\)/,
        '@link(url: "$1", as: "price", import: [{name: "@listSize", as: "@howMany"}])',
      );
    expect(other).not.toBe(supergraph);
    expect(readCostModel(other)).toEqual(readCostModel(supergraph));
  });
});
