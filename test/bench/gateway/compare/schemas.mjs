// Four subgraphs and the same graph as one schema. Both resolve from the same records, with as little as possible.
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildASTSchema, GraphQLObjectType, parse } from 'graphql';
import * as data from './data.mjs';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

const types = {
  tasks: `
    type Query { keyTasks(first: Int!, offset: Int! = 0): [KeyTask!]! }
    enum TaskState { PLANNED UNDER_WAY DONE }
    type KeyTask @key(fields: "id") {
      id: ID! number: String! title: String! text: String! state: TaskState! dueOn: String! progress: Int!
    }
    type Unit @key(fields: "id") { id: ID! name: String! district: String! }`,
  media: `
    type Query { content(id: ID!): Content }
    enum ContentKind { ARTICLE VIDEO POSTER }
    type KeyTask @key(fields: "id") { id: ID! contents: [Content!]! }
    type Content @key(fields: "id") {
      id: ID! headline: String! kind: ContentKind! publishedOn: String! reads: Int! author: Person
    }
    type Person @key(fields: "id", resolvable: false) { id: ID! }`,
  volunteers: `
    type Query { service(id: ID!): Service }
    type KeyTask @key(fields: "id") { id: ID! services: [Service!]! }
    type Service @key(fields: "id") { id: ID! place: String! heldOn: String! hours: Float! unit: Unit }
    type Unit @key(fields: "id", resolvable: false) { id: ID! }`,
  talents: `
    type Query { person(id: ID!): Person }
    type Person @key(fields: "id") { id: ID! name: String! title: String! honours: [String!]! }`,
};

const keyTasks = (_, { first, offset }) => data.tasks.slice(offset, offset + first);

const resolvers = {
  tasks: {
    Query: { keyTasks },
    KeyTask: { __resolveReference: ({ id }) => data.taskById.get(id) },
    Unit: { __resolveReference: ({ id }) => data.unitById.get(id) },
  },
  media: {
    Query: { content: (_, { id }) => data.contentById(id) },
    KeyTask: { __resolveReference: ({ id }) => ({ id }), contents: ({ id }) => data.contentsOf(id) },
    Content: {
      __resolveReference: ({ id }) => data.contentById(id),
      author: ({ authorId }) => ({ id: authorId }),
    },
  },
  volunteers: {
    Query: { service: (_, { id }) => data.serviceById(id) },
    KeyTask: { __resolveReference: ({ id }) => ({ id }), services: ({ id }) => data.servicesOf(id) },
    Service: {
      __resolveReference: ({ id }) => data.serviceById(id),
      unit: ({ unitId }) => ({ id: unitId }),
    },
  },
  talents: {
    Query: { person: (_, { id }) => data.personById.get(id) },
    Person: { __resolveReference: ({ id }) => data.personById.get(id) },
  },
};

export const names = Object.keys(types);
export const sdlOf = (name) => `${link}\n${types[name]}`;
export const subgraphSchema = (name) =>
  buildSubgraphSchema([{ typeDefs: parse(sdlOf(name)), resolvers: resolvers[name] }]);

/** The whole graph in one schema, without federation. */
export function monolithSchema() {
  const schema = buildASTSchema(
    parse(`
      type Query {
        keyTasks(first: Int!, offset: Int! = 0): [KeyTask!]!
        content(id: ID!): Content service(id: ID!): Service person(id: ID!): Person
      }
      enum TaskState { PLANNED UNDER_WAY DONE }
      enum ContentKind { ARTICLE VIDEO POSTER }
      type KeyTask {
        id: ID! number: String! title: String! text: String! state: TaskState! dueOn: String! progress: Int!
        contents: [Content!]! services: [Service!]!
      }
      type Unit { id: ID! name: String! district: String! }
      type Content { id: ID! headline: String! kind: ContentKind! publishedOn: String! reads: Int! author: Person }
      type Service { id: ID! place: String! heldOn: String! hours: Float! unit: Unit }
      type Person { id: ID! name: String! title: String! honours: [String!]! }`),
  );
  const whole = {
    Query: {
      keyTasks,
      content: resolvers.media.Query.content,
      service: resolvers.volunteers.Query.service,
      person: resolvers.talents.Query.person,
    },
    KeyTask: { contents: ({ id }) => data.contentsOf(id), services: ({ id }) => data.servicesOf(id) },
    Content: { author: ({ authorId }) => data.personById.get(authorId) },
    Service: { unit: ({ unitId }) => data.unitById.get(unitId) },
  };
  for (const [type, fields] of Object.entries(whole)) {
    const known = schema.getType(type);
    if (!(known instanceof GraphQLObjectType)) throw new Error(`${type} is no object type`);
    for (const [field, resolve] of Object.entries(fields)) known.getFields()[field].resolve = resolve;
  }
  return schema;
}
