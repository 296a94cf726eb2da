import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fragmentsOf, plannedText, schemaQuestions } from './documents.ts';

function planned(text: string, name?: string): string | undefined {
  const document = parse(text);
  return plannedText(getOperationAST(document, name) as OperationDefinitionNode, fragmentsOf(document))
    ?.replace(/\s+/g, ' ')
    .trim();
}

describe('what is planned', () => {
  it('calls what has an alias or arguments by names of our own, and nothing else', () => {
    expect(planned('{ a b: a c(x: 1) d: d e: e(x: 2) }')).toBe('{ a _h_b: a _h_c: c(x: 1) d _h_e: e(x: 2) }');
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
    expect(planned(text)).toBe('{ a ... on Query { b } }');
    expect(planned('{ __typename __schema { queryType { name } } }')).toBeUndefined();
  });

  it('keeps those questions apart', () => {
    const document = parse('{ a s: __schema { ...T } } fragment T on __Schema { queryType { name } }');
    const operation = getOperationAST(document) as OperationDefinitionNode;
    const questions = schemaQuestions(operation, fragmentsOf(document));
    expect(questions?.definitions).toHaveLength(2);
    expect(JSON.stringify(questions)).not.toContain('"value":"a"');
    expect(schemaQuestions(getOperationAST(parse('{ a }')) as OperationDefinitionNode, new Map())).toBeUndefined();
  });
});
