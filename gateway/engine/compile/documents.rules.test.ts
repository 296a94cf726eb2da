import { buildSchema, type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Asked, decided, fragmentsOf, plannedText, schemaQuestions, switchesOf } from './documents.ts';

const schema = buildSchema(`
  type Query { a(x: Int): Int b(x: Int): Int c(x: Int): Int d: Int e(x: Int): Int f: Int g: Int h: Int t: Task }
  type Task { x: Int y: Int f: Int g: Int h: Int }
`);

const asked = (document: DocumentNode, name?: string): Asked => ({
  operation: getOperationAST(document, name) as OperationDefinitionNode,
  fragments: fragmentsOf(document),
});

function planned(text: string, name?: string, values = {}): string | undefined {
  const document = parse(text);
  return plannedText(decided(asked(document, name), values), schema)
    ?.replace(/\s+/g, ' ')
    .trim();
}

describe('what is planned', () => {
  it('calls what has an alias or could have arguments by names of our own, and nothing else', () => {
    expect(planned('{ a b: a c(x: 1) d: d e: e(x: 2) }')).toBe('{ _h_a: a _h_b: a _h_c: c(x: 1) d _h_e: e(x: 2) }');
  });

  it('is one operation with its fragments and the variables it uses', () => {
    const text =
      'query A($x: Int) { a(x: $x) t { ...F } } query B($y: Int) { b(x: $y) } fragment F on Task { f ...G } fragment G on Task { g } fragment H on Task { h }';
    expect(planned(text, 'A')).toBe(
      'query A($x: Int) { _h_a: a(x: $x) t { ...F } } fragment F on Task { f ...G } fragment G on Task { g }',
    );
    expect(planned(text, 'B')).toBe('query B($y: Int) { _h_b: b(x: $y) }');
  });

  it('has no questions about the schema, wherever they stand at the root', () => {
    const text =
      'query($n: String!) { a __schema { types { name } } ...F ... on Query { t: __type(name: $n) { name } } } fragment F on Query { b __typename }';
    expect(planned(text)).toBe('{ _h_a: a ... on Query { _h_b: b } }');
    expect(planned('{ __typename __schema { queryType { name } } }')).toBeUndefined();
  });

  it('keeps those questions apart', () => {
    const document = parse('{ a s: __schema { ...T } } fragment T on __Schema { queryType { name } }');
    const questions = schemaQuestions(asked(document));
    expect(questions?.definitions).toHaveLength(2);
    expect(JSON.stringify(questions)).not.toContain('"value":"a"');
    expect(schemaQuestions(asked(parse('{ a }')))).toBeUndefined();
  });

  it('has no conditions left: what is left out is not fetched, and what is left with nothing is still looked for', () => {
    const text =
      'query($a: Boolean!, $b: Boolean!) { a @include(if: $a) t @skip(if: $b) { x @skip(if: $a) ...F } ...G @include(if: false) } fragment F on Task { y @include(if: $b) } fragment G on Query { g }';
    expect(switchesOf(asked(parse(text)))).toEqual(['a', 'b']);
    expect(planned(text, undefined, { a: true, b: false })).toBe(
      '{ _h_a: a t { ...F } } fragment F on Task { __typename }',
    );
    expect(planned(text, undefined, { a: false, b: true })).toBeUndefined();
    expect(planned('{ t { x @skip(if: true) } }')).toBe('{ t { __typename } }');
  });
});
