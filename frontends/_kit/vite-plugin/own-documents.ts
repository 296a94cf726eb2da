import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DocumentNode, Kind, print, stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

type Lookup = (source: string) => DocumentNode | undefined;

const call = /\bgraphql\(\s*(`(?:[^`$\\]|\$(?!\{))*`|'[^'\\\n]*'|"[^"\\\n]*")\s*,?\s*\)/g;

/**
 * Writes each `graphql(…)` as the text that is sent, with the fragments it spreads. A fragment alone is a name for types
 * and is never sent: nothing stays of it. What the lookup does not know stays as it was.
 */
export function withOwnDocuments(code: string, lookup: Lookup): string {
  return code.replace(call, (whole, literal: string) => {
    const document = lookup(literal.slice(1, -1));
    if (!document) return whole;
    const sent = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return sent ? `(${JSON.stringify(stripIgnoredCharacters(print(document)))} as never)` : '(null as never)';
  });
}

/**
 * A page carries the documents it sends and no other: the generated table of a whole module would be loaded with each
 * of its pages. Only for what is built; a module under development asks the table.
 */
export function ownDocuments(root: string): Plugin {
  const table = path.join(root, 'gql/gql.ts');
  let lookup: Lookup | undefined;
  return {
    name: 'hub:own-documents',
    enforce: 'pre',
    async buildStart() {
      if (!existsSync(table)) return;
      const { graphql } = (await import(`${pathToFileURL(table).href}?at=${Date.now()}`)) as {
        graphql: (source: string) => DocumentNode;
      };
      lookup = (source) => {
        const document = graphql(source);
        return document.kind === Kind.DOCUMENT ? document : undefined;
      };
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !id.startsWith(root)) return null;
      // Nothing in the table happens by being loaded, so what nobody asks for can go.
      if (id.startsWith(path.join(root, 'gql'))) return { code, map: null, moduleSideEffects: false };
      return lookup && code.includes('graphql(') ? { code: withOwnDocuments(code, lookup), map: null } : null;
    },
  };
}
