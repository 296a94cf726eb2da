import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withOwnDocuments } from './own-documents.ts';

const known = new Map([
  [' query A { a { ...B } } ', ' query A { a { ...B } } fragment B on A { id } '],
  [' query D($id: ID!) { d(id: $id) } ', ' query D($id: ID!) { d(id: $id) } '],
  [' fragment B on A { id } ', ' fragment B on A { id } '],
]);
const lookup = (source: string) => {
  const text = known.get(source);
  return text ? parse(text) : undefined;
};

describe('the documents of a page', () => {
  it('are the texts that are sent, with their fragments, however they are quoted', () => {
    const sent = '("query A{a{...B}}fragment B on A{id}" as never)';
    expect(withOwnDocuments('const q = graphql(` query A { a { ...B } } `);', lookup)).toBe(`const q = ${sent};`);
    expect(withOwnDocuments('graphql(` query D($id: ID!) { d(id: $id) } `)', lookup)).toBe(
      '("query D($id:ID!){d(id:$id)}" as never)',
    );
    expect(withOwnDocuments("const q = graphql(\n  ' query A { a { ...B } } ',\n);", lookup)).toBe(
      `const q = ${sent};`,
    );
  });

  it('leave nothing of a fragment, and everything of what is not known', () => {
    expect(withOwnDocuments('export const B = graphql(` fragment B on A { id } `);', lookup)).toBe(
      'export const B = (null as never);',
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code of a page.
    const other = 'graphql(` query C { c } `); graphql(`${made}`); mygraphql(` fragment B on A { id } `)';
    expect(withOwnDocuments(other, lookup)).toBe(other);
  });
});
