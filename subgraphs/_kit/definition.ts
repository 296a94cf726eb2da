import type { EntityName } from '@mikro-orm/postgresql';
import type { DailyJob } from './daily.ts';
import type { ConsumerDefinition } from './facts/index.ts';
import type { Postman } from './postman.ts';
import type { Privilege } from './privileges.ts';
import type { Reference } from './references.ts';

// biome-ignore lint/complexity/noBannedTypes: type-graphql names classes this way.
type Class = Function;

/** One business noun: its tables, API and rights. */
export interface Slice {
  /** The noun, in the plural, as the folder is called. */
  readonly name: string;
  readonly entities?: readonly EntityName[];
  readonly resolvers?: readonly Class[];
  /** Types that no root field reaches, such as members of an entity that only other services ask for. */
  readonly types?: readonly Class[];
  readonly references?: readonly Reference[];
}

/** One business area: its slices and what it takes from others. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly slices: readonly Slice[];
  /** Classes of types that other services own. One that is not listed would vanish from the graph without an error. */
  readonly stubs?: readonly Class[];
  /** `import.meta.glob('./migrations/Migration*.ts', { eager: true })` */
  readonly migrations: Readonly<Record<string, unknown>>;
  readonly privileges: readonly Privilege[];
  readonly consumers?: readonly ConsumerDefinition[];
  /** What the service does by itself when a day came. */
  readonly daily?: readonly DailyJob[];
  /** Writes the letters that are due; runs where a mail server is configured. */
  readonly postman?: Postman;
}

/** Declares a slice; its `index.ts` exports it. */
export function defineSlice(slice: Slice): Slice {
  return slice;
}

/** Declares a subgraph; its `index.ts` exports it as `definition`. */
export function defineSubgraph(definition: SubgraphDefinition): SubgraphDefinition {
  const names = definition.slices.map((slice) => slice.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`${definition.name}: two slices are called ${twice}`);
  return definition;
}
