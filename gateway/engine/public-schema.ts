import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  visit,
} from 'graphql';

/** The schema that the public may see and ask: the supergraph without its machinery and without what is inaccessible. */
export function publicSchema(supergraphSdl: string): GraphQLSchema {
  return buildASTSchema(publicDocument(supergraphSdl));
}

/** The same as text, for the committed `api.graphql`. */
export function publicSdl(supergraphSdl: string): string {
  return `${print(publicDocument(supergraphSdl))}\n`;
}

/** The library takes inaccessible types out, and leaves their names in unions and after `implements`. */
function publicDocument(supergraphSdl: string): DocumentNode {
  const document = transformSupergraphToPublicSchema(parse(supergraphSdl, { noLocation: true }));
  const known = new Set(document.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])));
  const isKnown = ({ name }: NamedTypeNode) => known.has(name.value);
  return visit(document, {
    [Kind.UNION_TYPE_DEFINITION]: (node) => ({ ...node, types: node.types?.filter(isKnown) }),
    [Kind.OBJECT_TYPE_DEFINITION]: (node) => ({ ...node, interfaces: node.interfaces?.filter(isKnown) }),
    [Kind.INTERFACE_TYPE_DEFINITION]: (node) => ({ ...node, interfaces: node.interfaces?.filter(isKnown) }),
  });
}
