import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, type World } from './harness.fixture.ts';

const json = { b: [1, { __typename: 'Value', id: null, 春: '雨' }], a: { __typename: 7 }, _h_x: true, '': [[]] };
const text = '"quoted" \\ / \b\f\n\r\t \u0000\u001f\u007f\u2028\u2029 春雨 🌧️ 👩‍🔬 \ud800';

function world(): World {
  const a = new TinySubgraph(
    'a',
    `scalar JSON scalar Day
     type Query { value: Value values: [Value] }
     type Value @key(fields: "id") { id: ID! json: JSON jsons: [JSON] mustJson: JSON! lists: [[Int]] deep: [[[String!]!]!] echo(value: JSON): JSON day: Day days: [[Day!]] }`,
    {
      Query: { value: () => ({ id: 'v"1\\', json, mustJson: false }), values: () => [{ id: '1' }, { id: '2' }] },
      Value: {
        jsons: () => [json, null, 1, 'x', false, [], {}],
        lists: () => [[1, null, 3], null, [], [0]],
        deep: () => [[['a'], []], [], [['b', '春']]],
        echo: (_: unknown, { value }: { value: unknown }) => value,
        day: () => '2024-04-01',
        days: () => [['2024-04-01'], null],
      },
    },
  );
  const b = new TinySubgraph(
    'b',
    `scalar JSON
     type Value @key(fields: "id") { id: ID! text: String int: Int float: Float floats: [Float!] yes: Boolean no: Boolean long: String same: JSON grid: [[Cell]] }
     type Cell { x: Int row: [Cell!] }`,
    {
      Value: {
        text: () => text,
        int: () => -2147483648,
        float: () => 1.7976931348623157e308,
        floats: () => [0.1, 1e21, 5e-324, -0.5, 9007199254740991, 100],
        yes: () => true,
        no: () => false,
        long: () => '长'.repeat(100_000),
        same: ({ id }: { id: string }) => ({ id, list: [json] }),
        grid: () => [[{ x: 1, row: [{ x: 2, row: [] }] }, null], null, []],
      },
    },
  );
  return { subgraphs: [a, b] };
}

conforms('values', world, [
  { name: 'a JSON object passes as it is', ask: '{ value { json } }', data: { value: { json } } },
  {
    name: 'JSON of every kind in a list',
    ask: '{ value { jsons } }',
    data: { value: { jsons: [json, null, 1, 'x', false, [], {}] } },
  },
  {
    name: 'false is a value',
    ask: '{ value { mustJson yes no } }',
    data: { value: { mustJson: false, yes: true, no: false } },
  },
  {
    name: 'JSON under an alias that is a key of its own',
    ask: '{ value { a: json b: json id: json } }',
    data: { value: { a: json, b: json, id: json } },
  },
  {
    name: 'JSON of a joined subgraph',
    ask: '{ values { same } }',
    data: { values: [{ same: { id: '1', list: [json] } }, { same: { id: '2', list: [json] } }] },
  },
  {
    name: 'JSON as a variable',
    ask: 'query($j: JSON) { value { echo(value: $j) } }',
    variables: { j: json },
    data: { value: { echo: json } },
  },
  {
    name: 'JSON as a literal',
    ask: '{ value { echo(value: { a: [1, 2.5, "x", null, true, ENUM], b: {} }) } }',
    data: { value: { echo: { a: [1, 2.5, 'x', null, true, 'ENUM'], b: {} } } },
  },
  {
    name: 'JSON with a variable inside',
    ask: 'query($n: Int) { value { echo(value: { n: $n }) } }',
    variables: { n: 5 },
    data: { value: { echo: { n: 5 } } },
  },
  { name: 'JSON that is null', ask: '{ value { echo(value: null) } }', data: { value: { echo: null } } },
  {
    name: 'text with escapes, controls, Chinese, emoji and half a pair',
    ask: '{ value { text } }',
    data: { value: { text } },
  },
  { name: 'a key with quotes joins', ask: '{ value { id int } }', data: { value: { id: 'v"1\\', int: -2147483648 } } },
  {
    name: 'floats large, small and whole',
    ask: '{ value { float floats } }',
    data: { value: { float: 1.7976931348623157e308, floats: [0.1, 1e21, 5e-324, -0.5, 9007199254740991, 100] } },
  },
  {
    name: 'lists of lists with nulls',
    ask: '{ value { lists deep } }',
    data: { value: { lists: [[1, null, 3], null, [], [0]], deep: [[['a'], []], [], [['b', '春']]] } },
  },
  {
    name: 'lists of lists of objects',
    ask: '{ value { grid { x row { row { x } x } } } }',
    data: { value: { grid: [[{ x: 1, row: [{ row: [], x: 2 }] }, null], null, []] } },
  },
  {
    name: 'a scalar that only one knows',
    ask: '{ value { day days } }',
    data: { value: { day: '2024-04-01', days: [['2024-04-01'], null] } },
  },
  { name: 'a long text', ask: '{ value { long } }', data: { value: { long: '长'.repeat(100_000) } } },
  {
    name: 'text in the operation with escapes',
    ask: '{ value { echo(value: "\\u6625 \\" \\\\ \\n") } }',
    data: { value: { echo: '春 " \\ \n' } },
  },
]);
