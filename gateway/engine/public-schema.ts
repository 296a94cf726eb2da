import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLSchema, parse, print } from 'graphql';

/** The schema that the public may see and ask: the supergraph without its machinery and without what is inaccessible. */
export function publicSchema(supergraphSdl: string): GraphQLSchema {
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl, { noLocation: true })));
}

/** The same as text, for the committed `api.graphql`. */
export function publicSdl(supergraphSdl: string): string {
  return `${print(transformSupergraphToPublicSchema(parse(supergraphSdl, { noLocation: true })))}\n`;
}
