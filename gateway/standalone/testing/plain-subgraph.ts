import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

export interface PlainSubgraph extends AsyncDisposable {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
}

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external"])';

/** A subgraph as anyone might write it: GraphQL over HTTP, no envelope, on a free port. */
export async function plainSubgraph(name: string, types: string, resolvers: object): Promise<PlainSubgraph> {
  const sdl = `${link}\n${types}`;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name,
    sdl,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The supergraph of subgraphs, with the addresses that they listen on. */
export function composed(...subgraphs: readonly { name: string; sdl: string; url: string }[]): string {
  const result = composeServices(subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

/** Lectures, and halls that extend them by what only halls know. */
export async function lecturesAndHalls() {
  const lectures = await plainSubgraph(
    'lectures',
    `type Query { lectures(first: Int! = 2): [Lecture!]! broken: String }
     type Mutation { open(id: ID!): Lecture }
     type Lecture @key(fields: "id") { id: ID! title: String! }`,
    {
      Query: {
        lectures: (_: unknown, { first }: { first: number }) => known.slice(0, first),
        broken: () => {
          throw new Error('the cellar is flooded');
        },
      },
      Mutation: { open: (_: unknown, { id }: { id: string }) => known.find((each) => each.id === id) },
      Lecture: { __resolveReference: ({ id }: { id: string }) => known.find((each) => each.id === id) },
    },
  );
  const halls = await plainSubgraph(
    'halls',
    'type Query { halls: [String!]! keeper: String } type Lecture @key(fields: "id") { id: ID! hall: String }',
    {
      Query: {
        halls: () => ['东厅', '西厅'],
        keeper: async () => {
          keeper.asked();
          await keeper.back;
          return '守门人';
        },
      },
      Lecture: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        hall: ({ id }: { id: string }) => `${id}号厅`,
      },
    },
  );
  // The keeper answers when the test lets her.
  let release: () => void = () => undefined;
  let asked: () => void = () => undefined;
  const back = new Promise<void>((resolve) => {
    release = resolve;
  });
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const keeper = { back, asked, wasAsked, release };
  const known = [
    { id: '1', title: '潮汐' },
    { id: '2', title: '候鸟' },
  ];
  return { lectures, halls, keeper, supergraph: composed(lectures, halls) };
}
