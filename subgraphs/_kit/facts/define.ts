import type { z } from 'zod';

/** Ids of what the fact is about, by a name that producer and consumer agree on in the contract. */
export type FactKeys = Readonly<Record<string, string | null | undefined>>;

/** A fact as it travels: what a source hands out and a consumer receives. */
export interface RawFact {
  readonly id: string;
  readonly cursor: string;
  readonly type: string;
  readonly version: number;
  /** ISO 8601: when it happened, which may be long before it was written down. */
  readonly at: string;
  readonly keys: FactKeys;
  readonly payload: unknown;
  readonly actor: string | null;
}

export interface FactDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly schema: Schema;
  /** Brings a payload of version n to version n + 1; one step for every version that was ever published. */
  readonly upcast: Readonly<Record<number, (payload: never) => unknown>>;
}

export type FactOf<Definition> =
  Definition extends FactDefinition<infer Type, infer Schema>
    ? Omit<RawFact, 'type' | 'payload'> & { readonly type: Type; readonly payload: z.output<Schema> }
    : never;

export function defineFact<const Type extends string, Schema extends z.ZodType>(
  type: Type,
  version: number,
  schema: Schema,
  options: { upcast?: Readonly<Record<number, (payload: never) => unknown>> } = {},
): FactDefinition<Type, Schema> {
  const upcast = options.upcast ?? {};
  for (let from = 1; from < version; from += 1) {
    if (!upcast[from]) throw new Error(`${type}: no way from version ${from} to ${from + 1}`);
  }
  return { type, version, schema, upcast };
}

export class UnreadableFact extends Error {}

/** The fact in the version the reader knows. A fact newer than the reader is set aside until the reader catches up. */
export function readFact<Definition extends FactDefinition>(definition: Definition, raw: RawFact): FactOf<Definition> {
  if (raw.version > definition.version) {
    throw new UnreadableFact(`${raw.type} version ${raw.version} is newer than ${definition.version}`);
  }
  let payload = raw.payload;
  for (let version = raw.version; version < definition.version; version += 1) {
    const step = definition.upcast[version];
    if (!step) throw new UnreadableFact(`${raw.type}: no way from version ${version}`);
    payload = step(payload as never);
  }
  const parsed = definition.schema.safeParse(payload);
  if (!parsed.success) throw new UnreadableFact(`${raw.type}: ${parsed.error.message}`);
  return { ...raw, version: definition.version, payload: parsed.data } as FactOf<Definition>;
}
