import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { codeOf, isKnown, knowledge, type Row } from './world.fixture.ts';

const shared = `
  enum State { OPEN DONE LATE }
  scalar Json
`;

/** The world in one schema. */
const whole = `${shared}
  type Query {
    tasks: [Task!]! task(id: ID!): Task people: [Person!] contents(lang: String): [Content] anything: [Thing]
    node(id: ID!): Node grid: [[Task]]
  }
  interface Node { id: ID! }
  union Thing = Task | Person | Content
  type Task implements Node {
    id: ID! title: String! note: String state: State weight: Int size(unit: String): String owner: Person parts: [Part!]
    subs: [Task!]! contents(first: Int = 2): [Content!] score: Float hours: Int label: String
  }
  type Part { name: String! maker: Person extra: Json }
  type Person implements Node {
    id: ID! code: ID name: String! friend: Person boss: Person! tasks: [Task!] favourite: Thing minutes: Int! badge: Badge
  }
  type Badge { level: Int! by: Person! }
  type Content { id: ID! lang: String! head: String! author: Person about: Thing views: Int reach: Reach! }
  type Reach { online: Int! print: Int }
`;

const parts: Record<string, string> = {
  tasks: `${shared}
    type Query { tasks: [Task!]! task(id: ID!): Task anything: [Thing] node(id: ID!): Node grid: [[Task]] }
    interface Node { id: ID! }
    union Thing = Task | Person | Content
    type Task implements Node @key(fields: "id") {
      id: ID! title: String! note: String state: State weight: Int size(unit: String): String owner: Person parts: [Part!]
      subs: [Task!]!
    }
    type Part { name: String! maker: Person extra: Json }
    type Person implements Node @key(fields: "id") { id: ID! }
    type Content @key(fields: "id lang") { id: ID! lang: String! }
  `,
  people: `
    type Query { people: [Person!] }
    union Thing = Task | Person | Content
    type Person @key(fields: "id") @key(fields: "code") {
      id: ID! code: ID name: String! friend: Person boss: Person! tasks: [Task!] favourite: Thing
    }
    type Task @key(fields: "id") { id: ID! }
    type Content @key(fields: "id lang") { id: ID! lang: String! }
  `,
  press: `
    type Query { contents(lang: String): [Content] }
    union Thing = Task | Person | Content
    type Task @key(fields: "id") { id: ID! contents(first: Int = 2): [Content!] score: Float }
    type Person @key(fields: "id") { id: ID! }
    type Content @key(fields: "id lang") { id: ID! lang: String! head: String! author: Person about: Thing reach: Reach! @shareable }
    type Reach { online: Int! @shareable print: Int }
  `,
  hours: `
    type Task @key(fields: "id") {
      id: ID! weight: Int @external size(unit: String): String @external
      hours: Int @requires(fields: "weight") label: String @requires(fields: "size(unit: \\"m\\")")
    }
    type Person @key(fields: "code") { code: ID minutes: Int! badge: Badge }
    type Badge { level: Int! by: Person! }
    type Content @key(fields: "id lang") { id: ID! lang: String! views: Int }
  `,
};

/** The one schema, which knows what `@requires` and a chain of keys would bring. */
export function wholeSchema(): GraphQLSchema {
  const schema = buildSchema(whole);
  for (const [typeName, fields] of Object.entries({ ...knowledge, Task: taskFields(), Person: personFields() })) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`no type ${typeName}`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (field) field.resolve = (parent, args) => resolve(parent, args);
    }
  }
  return schema;
}

type Fields = (typeof knowledge)[string];

function taskFields(): Fields {
  const { weight, size, hours, label, ...others } = knowledge.Task as Record<string, Fields[string]>;
  return {
    ...others,
    weight: (t, args) => weight?.(t, args),
    size: (t, args) => size?.(t, args),
    hours: (t) => hours?.({ ...t, weight: weight?.(t, {}) }, {}),
    label: (t) => label?.({ ...t, size: size?.(t, { unit: 'm' }) }, {}),
  };
}

/** Nobody knows anything of a person who does not exist, but that somebody gave an id. */
function personFields(): Fields {
  return Object.fromEntries(
    Object.entries(knowledge.Person as Fields).map(([name, resolve]): [string, Fields[string]] => [
      name,
      (p, args) => (isKnown(String(p.id)) ? resolve({ ...p, code: codeOf(String(p.id)) }, args) : null),
    ]),
  );
}

/** The four subgraphs. */
export function subgraphs(): TinySubgraph[] {
  return Object.entries(parts).map(([name, sdl]) => {
    const resolvers = Object.fromEntries(
      Object.entries(knowledge).flatMap(([type, fields]) => {
        const body = new RegExp(`type ${type}\\b[^{]*\\{([^}]*)\\}`).exec(sdl)?.[1];
        if (body === undefined) return [];
        const own = Object.entries(fields).filter(([field]) =>
          new RegExp(`\\b${field}\\b(?![^:(]*@external)`).test(body),
        );
        return [[type, { ...Object.fromEntries(own), ...reference(name, type) }]];
      }),
    );
    if (name === 'hours') {
      // What is required comes with the representation.
      for (const field of ['weight', 'size']) delete (resolvers.Task as Record<string, unknown>)[field];
      (resolvers.Person as Record<string, unknown>).code = (p: Row) => p.code ?? codeOf(String(p.id));
    }
    return new TinySubgraph(name, sdl, resolvers);
  });
}

function reference(subgraph: string, type: string): object {
  if (!['Task', 'Person', 'Content'].includes(type)) return {};
  const resolve = (row: Row) => {
    if (type !== 'Person' || subgraph === 'tasks' || subgraph === 'press') return row;
    const id = row.id === undefined ? String(row.code).replace('code-', '') : String(row.id);
    return isKnown(id) ? { ...row, id } : null;
  };
  return { __resolveReference: resolve };
}
