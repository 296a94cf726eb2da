import type { EntityPlan, RequiredSelection } from '../plan/plan.ts';
import type { TypeTest } from '../run/collect.ts';
import type { Tree } from '../run/tree.ts';
import { rewrite } from './rewrite.ts';

/** How entities of one type are told to a subgraph. */
export interface Representation {
  /**
   * What is equal for entities that are represented alike; `undefined` when the subgraph cannot be asked about it.
   * After a fault of an earlier fetch, a value that is not there should have been brought by it: a service must not
   * compute without it. Otherwise nobody asked for it, because of `@include` or `@skip`.
   */
  readonly identity: (entity: Tree, afterFault: boolean) => unknown;
  /** The representation as JSON text. */
  readonly text: (entity: Tree) => string;
}

/** The way to represent an entity, by its type; `undefined` for a type that the plan requires nothing of. */
export type Represent = (entity: Tree) => Representation | undefined;

/** The keys by which one subgraph finds entities of a type: each the names of its fields at the top. */
export type KeysOf = (typeName: string) => readonly (readonly string[])[];

/**
 * Writes representations straight as JSON text, one builder per type of entity, made when the first one is met.
 * An entity is left out when no key of the subgraph is complete.
 */
export function compileRepresent(plan: EntityPlan, keysOf: KeysOf, satisfies: TypeTest): Represent {
  const known = new Map<unknown, Representation | undefined>();
  return (entity) => {
    const typeName = entity.__typename;
    const found = known.get(typeName);
    if (found || known.has(typeName) || typeof typeName !== 'string') return found;
    const fields = fieldsFor(plan.requires, typeName, satisfies);
    const made = fields.length ? representation(plan, typeName, fields, keysOf, satisfies) : undefined;
    known.set(typeName, made);
    return made;
  };
}

type RequiredField = Extract<RequiredSelection, { kind: 'field' }>;

function representation(
  plan: EntityPlan,
  typeName: string,
  fields: readonly RequiredField[],
  keysOf: KeysOf,
  satisfies: TypeTest,
): Representation {
  const own = fields.filter(({ to }) => to !== '__typename');
  const isComplete = keyTest(own, typeName, plan, keysOf);
  const text = writer(plan, typeName, own, satisfies);
  const [only, more] = own;
  // Most entities have one plain key: its value tells them apart, and the text is written once for each.
  if (only && !more && !only.selections) {
    return { text, identity: (entity) => (isComplete(entity) ? foundFor(entity, only) : undefined) };
  }
  const isKnown = (entity: Tree) => own.every((field) => foundFor(entity, field) !== undefined);
  return {
    text,
    identity: (entity, afterFault) =>
      isComplete(entity) && (!afterFault || isKnown(entity)) ? text(entity) : undefined,
  };
}

function writer(
  plan: EntityPlan,
  typeName: string,
  own: readonly RequiredField[],
  satisfies: TypeTest,
): (entity: Tree) => string {
  if (plan.inputRewrites.length === 0) {
    const open = `{"__typename":${JSON.stringify(typeName)}`;
    const parts = own.map((field) => [`,${JSON.stringify(field.to)}:`, field] as const);
    return (entity) => {
      let text = open;
      for (const [name, field] of parts) {
        const value = foundFor(entity, field);
        if (value !== undefined) text += name + JSON.stringify(project(value, field, satisfies));
      }
      return `${text}}`;
    };
  }
  return (entity) => {
    const changed: Tree = { __typename: typeName };
    for (const field of own) changed[field.to] = project(foundFor(entity, field), field, satisfies);
    rewrite(changed, plan.inputRewrites, satisfies);
    return JSON.stringify(changed);
  };
}

/**
 * A planner that puts several fetches into one may name the key that the value has in another of them; the field's own
 * name then holds it here, and nothing else: what a client asks of a field with arguments stands under another key.
 */
function foundFor(entity: Tree, { from, to }: RequiredField): unknown {
  const value = entity[from];
  return value === undefined && from !== to ? entity[to] : value;
}

/** Whether some key of the subgraph that the plan sends has no null in it: a null names no entity. */
function keyTest(
  fields: readonly RequiredField[],
  typeName: string,
  plan: EntityPlan,
  keysOf: KeysOf,
): (entity: Tree) => boolean {
  const sent = new Map(fields.map((field) => [field.to, field.from]));
  // With an interface's name in its place, the key is the interface's.
  const asked = plan.inputRewrites.flatMap((change) => (change.kind === 'set' ? [change.value] : []));
  const keys = [typeName, ...asked, ...conditionsOf(plan.requires)]
    .flatMap((name) => keysOf(name))
    .filter((key) => key.length > 0 && key.every((name) => sent.has(name)))
    .map((key) => key.map((name) => sent.get(name) as string));
  if (keys.length === 0) return () => true;
  return (entity) => keys.some((key) => key.every((name) => entity[name] != null));
}

const conditionsOf = (selections: readonly RequiredSelection[]): string[] =>
  selections.flatMap((selection) => (selection.kind === 'fragment' ? [selection.type] : []));

/** The fields that the plan requires of an object of this type, each once; fragments may ask for parts of one object. */
function fieldsFor(
  selections: readonly RequiredSelection[],
  typeName: string | undefined,
  satisfies: TypeTest,
  fields = new Map<string, RequiredField>(),
): RequiredField[] {
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      if (typeName === undefined || satisfies(typeName, selection.type)) {
        fieldsFor(selection.selections, typeName, satisfies, fields);
      }
      continue;
    }
    const known = fields.get(selection.to);
    const both = known?.selections && [...known.selections, ...(selection.selections ?? [])];
    fields.set(selection.to, both ? { ...known, selections: both } : selection);
  }
  return [...fields.values()];
}

function project(value: unknown, field: RequiredField, satisfies: TypeTest): unknown {
  if (!field.selections || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((member) => project(member, field, satisfies));
  const source = value as Tree;
  const typeName = typeof source.__typename === 'string' ? source.__typename : undefined;
  const result: Tree = {};
  for (const inner of fieldsFor(field.selections, typeName, satisfies)) {
    result[inner.to] = project(foundFor(source, inner), inner, satisfies);
  }
  return result;
}
