import { TinySubgraph } from '../../testing/tiny-subgraph.ts';

/** An object as resolvers see it. `from` is the representation that a subgraph was given, where it was given one. */
export type Row = Record<string, unknown> & { readonly __typename: string; readonly from?: Record<string, unknown> };

/** What there is: changed for each run. */
export interface World {
  readonly tasks: Row[];
  readonly people: Row[];
  readonly docs: Row[];
  readonly badges: Row[];
  readonly things: (Row | null)[];
  readonly grid: ((Row | null)[] | null)[];
}

const common = `
  enum State { OPEN DONE LATE }
  union Thing = Task | Person | Doc`;
const keys = {
  doc: 'type Doc @key(fields: "id lang") { id: ID! lang: Lang! } enum Lang { ZH EN }',
  place: 'type Place @shareable { lat: Float city: String }',
};

const sdl = {
  plans: `${common} ${keys.doc} ${keys.place}
    type Query { tasks: [Task!]! task(id: ID!): Task things: [Thing] nodes: [Node!]! named: [Named] grid: [[Task]!] now: String! @shareable }
    interface Node { id: ID! }
    interface Named { name: String }
    enum Unit { M CM }
    type Task implements Node & Named @key(fields: "id") @key(fields: "code") {
      id: ID! code: String! name: String @shareable state: State weight: Int size(unit: Unit! = M): String fails: Int
      owner: Person parts: [Part] subs: [Task!] about: Thing tags: [[String]!]
    }
    type Part { label: String! maker: Person place: Place }
    type Person implements Node @key(fields: "id") { id: ID! }`,
  people: `${common} ${keys.doc} ${keys.place}
    type Query { people: [Person!] person(id: ID!): Person now: String! @shareable }
    interface Named { name: String }
    type Person implements Named @key(fields: "id") {
      id: ID! name: String friend: Person boss: Person! tasks(first: Int = 2, state: State): [Task!] favourite: Thing home: Place
      fails: String
    }
    type Task @key(fields: "code") { code: String! }`,
  docs: `${common}
    type Query { docs(lang: Lang): [Doc] doc: Doc }
    enum Lang { ZH EN }
    type Doc @key(fields: "id lang") { id: ID! lang: Lang! head: String! author: Person about: Thing lead: Task @provides(fields: "name") views: Float }
    type Task @key(fields: "id") { id: ID! name: String @external docs(first: Int, langs: [Lang!]): [Doc!] }
    type Person @key(fields: "id") { id: ID! }`,
  hours: `scalar JSON
    enum Unit { M CM }
    type Query { badges: [Badge!]! }
    type Task @key(fields: "id") {
      id: ID! weight: Int @external size(unit: Unit! = M): String @external
      hours: Int @requires(fields: "weight") label: String @requires(fields: "size(unit: CM)")
    }
    type Person @key(fields: "id") { id: ID! minutes: Int! badge: Badge }
    type Badge { level: Int! by: Person! json: JSON }`,
};

/** What a field is worth, in the one schema as in the subgraph that has it. */
export function know(world: World, type: string, field: string, row: Row, args: Record<string, unknown>): unknown {
  if (field === 'fails' && row.fails === 'yes') throw new Error('fails');
  switch (`${type}.${field}`) {
    case 'Query.now':
      return 'now';
    case 'Query.task':
      return world.tasks.find(({ id }) => id === args.id) ?? null;
    case 'Query.person':
      return world.people.find(({ id }) => id === args.id) ?? null;
    case 'Query.docs':
      return world.docs.map((doc) => (args.lang && doc.lang !== args.lang ? null : doc));
    case 'Query.doc':
      return world.docs[0] ?? null;
    case 'Query.nodes':
      return [...world.people, ...world.tasks];
    case 'Query.named':
      return [...world.tasks, null];
    case 'Task.size':
      return row.size === null ? null : `${row.size} ${args.unit}`;
    case 'Task.hours':
      return typeof row.weight === 'number' ? row.weight * 2 : row.weight === null ? null : 'weight is missing';
    case 'Task.docs':
      return first(
        (row.docs as Row[] | null)?.filter(({ lang }) => !args.langs || (args.langs as unknown[]).includes(lang)),
        args.first,
      );
    case 'Person.tasks':
      return first(
        (row.tasks as Row[] | null)?.filter(({ state }) => !args.state || state === args.state),
        args.first,
      );
    case 'Person.minutes':
    case 'Person.badge':
      return row.unknown ? null : row[field];
  }
  return type === 'Query' ? world[field as keyof World] : row[field];
}

const first = (rows: Row[] | undefined, count: unknown) =>
  rows?.slice(0, typeof count === 'number' ? Math.max(0, count) : 9) ?? null;

/** The four subgraphs over whatever `current` gives at the time. */
export function subgraphs(current: () => World): TinySubgraph[] {
  return Object.entries(sdl).map(([name, text]) => {
    const resolvers: Record<string, Record<string, unknown>> = {};
    for (const [, type = '', body = ''] of text.matchAll(/\btype (\w+)[^{]*\{([^}]*)\}/g)) {
      const fields: Record<string, unknown> = {};
      for (const [, field = ''] of body.replace(/\([^)]*\)/g, '').matchAll(/(\w+): /g)) {
        fields[field] = (row: Row, args: Record<string, unknown>) => know(current(), type, field, row ?? {}, args);
      }
      if (type === 'Task' || type === 'Person' || type === 'Doc')
        fields.__resolveReference = (ref: Row) => find(current(), name, type, ref);
      resolvers[type] = { ...resolvers[type], ...fields };
    }
    if (name === 'hours') {
      // What is required comes with the representation and from nowhere else.
      const Task = resolvers.Task as Record<string, unknown>;
      Task.hours = (row: Row) => know(current(), 'Task', 'hours', { ...row, weight: row.from?.weight }, {});
      Task.label = (row: Row) => row.from?.size;
    }
    return new TinySubgraph(name, text, resolvers);
  });
}

function find(world: World, subgraph: string, type: string, ref: Row): Row | null {
  const rows = type === 'Task' ? world.tasks : type === 'Person' ? world.people : world.docs;
  const row = rows.find((each) =>
    ['id', 'code', 'lang'].every((key) => ref[key] === undefined || ref[key] === each[key]),
  );
  if (!row || (subgraph === 'hours' && row.unknown)) return null;
  return { ...row, from: ref };
}
