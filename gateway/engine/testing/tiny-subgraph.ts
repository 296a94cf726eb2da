import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { ENVELOPE_HEADER, type Envelope, verifyEnvelope } from '@hub/kit/envelope';
import { GraphQLError, graphql, parse } from 'graphql';
import type { Answer } from '../transports/transport.ts';

export const secret = 'a secret that is long enough for the tests';

type Resolvers = Record<string, object>;

const imports = [
  'key',
  'shareable',
  'inaccessible',
  'external',
  'requires',
  'provides',
  'override',
  'interfaceObject',
  'cost',
  'listSize',
]
  .map((name) => `"@${name}"`)
  .join(', ');

/** A subgraph of a few lines that checks its envelope as a real one does. */
export class TinySubgraph {
  /** Each request that arrived, with the envelope it came under. */
  readonly seen: { body: string; envelope: Envelope; requestId: string | undefined }[] = [];
  /** Set by a test to answer in its own way. */
  intercept: ((body: string) => Promise<Answer> | Answer) | undefined;
  readonly name: string;
  readonly sdl: string;
  private readonly schema: ReturnType<typeof buildSubgraphSchema>;

  constructor(name: string, sdl: string, resolvers: Resolvers) {
    this.name = name;
    this.sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n${sdl}`;
    this.schema = buildSubgraphSchema([{ typeDefs: parse(this.sdl), resolvers: resolvers as never }]);
  }

  readonly handle = async (request: { body: string; headers: Record<string, string | undefined> }): Promise<Answer> => {
    const header = request.headers[ENVELOPE_HEADER];
    const envelope = verifyEnvelope({ secret, audience: this.name, header, body: request.body });
    this.seen.push({ body: request.body, envelope, requestId: request.headers['x-request-id'] });
    if (this.intercept) return this.intercept(request.body);
    const { query, variables } = JSON.parse(request.body);
    const result = await graphql({
      schema: this.schema,
      source: query,
      variableValues: variables,
      contextValue: { viewer: envelope.viewer },
    });
    return { status: 200, body: JSON.stringify(result) };
  };

  readonly ready = async () => ({ ok: true });

  /** Serves over HTTP; the same port can be taken again after a stop. */
  async listen(port = 0): Promise<{ url: string; port: number; close(): Promise<void> }> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', async () => {
        try {
          const body = Buffer.concat(chunks).toString();
          const answer = await this.handle({ body, headers: request.headers as Record<string, string> });
          response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
        } catch {
          response.writeHead(401).end('{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}');
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const taken = (server.address() as AddressInfo).port;
    return {
      url: `http://127.0.0.1:${taken}/graphql`,
      port: taken,
      close: () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
}

/** Composes the supergraph of the given subgraphs. */
export function compose(...subgraphs: TinySubgraph[]): string {
  const result = composeServices(subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) })));
  if (result.errors) throw new Error(result.errors.map((e) => e.message).join('\n'));
  return result.supergraphSdl;
}

/** Key tasks with a mutation; `press` extends them with contents. */
export function tinyHub() {
  const plans = new TinySubgraph(
    'plans',
    `type Query { keyTasks: [KeyTask!]! keyTask(id: ID!): KeyTask secret: String @inaccessible whoami: String fails: String }
     type Mutation { renameKeyTask(id: ID!, title: String!): KeyTask }
     type KeyTask @key(fields: "id") { id: ID! title: String! }`,
    {
      Query: {
        keyTasks: () => [...titles].map(([id, title]) => ({ id, title })),
        keyTask: (_: unknown, { id }: { id: string }) => (titles.has(id) ? { id, title: titles.get(id) } : null),
        secret: () => 'not for the public',
        whoami: (_: unknown, __: unknown, context: { viewer: { kind: string; id?: string } }) =>
          `${context.viewer.kind}:${context.viewer.id}`,
        fails: () => {
          throw new GraphQLError('select password from officer', { extensions: { code: 'INTERNAL' } });
        },
      },
      Mutation: {
        renameKeyTask: (_: unknown, { id, title }: { id: string; title: string }) => {
          titles.set(id, title);
          return { id, title };
        },
      },
      KeyTask: { __resolveReference: ({ id }: { id: string }) => ({ id, title: titles.get(id) }) },
    },
  );
  const titles = new Map([
    ['1', '科普日'],
    ['2', '院士行'],
  ]);
  const press = new TinySubgraph(
    'press',
    `type Query { contents(first: Int!): [Content!] }
     type Content @key(fields: "id") { id: ID! headline: String! keyTask: KeyTask }
     type KeyTask @key(fields: "id") { id: ID! contents: [Content!] }`,
    {
      Query: { contents: (_: unknown, { first }: { first: number }) => contents.slice(0, first) },
      Content: { keyTask: (c: { task: string }) => ({ __typename: 'KeyTask', id: c.task }) },
      KeyTask: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        contents: ({ id }: { id: string }) => contents.filter((c) => c.task === id),
      },
    },
  );
  const contents = [
    { id: 'c1', headline: '现场', task: '1' },
    { id: 'c2', headline: '回顾', task: '1' },
    { id: 'c3', headline: '预告', task: '2' },
  ];
  return { plans, press, supergraph: compose(plans, press) };
}
