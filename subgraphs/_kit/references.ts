import { Directive, Extensions, Field, ID, ObjectType } from 'type-graphql';
import type { HubContext } from './context.ts';
import { Allow, rule } from './rights.ts';
import type { Viewer } from './viewer.ts';

/** How `_entities` finds one type of this service, and which records a viewer may see that way. */
export interface Reference<Row = unknown> {
  readonly type: string;
  /** Field of the key, such as `id` or `code`. */
  readonly key: string;
  load(keys: readonly string[], context: HubContext): Promise<Map<string, Row>>;
  /** The record rule. Row-level security has already left out what the viewer may not see at all. */
  readonly readable: (viewer: Viewer, row: Row) => boolean;
}

/**
 * Declares how a type is found by its key. `readable` has no default: a type whose rows row-level security
 * already guards says so with `rowLevelSecurity`.
 */
export function reference<Row>(type: string, options: Omit<Reference<Row>, 'type'>): Reference {
  return { type, ...options } as Reference;
}

/** Record rule of types whose visible rows are decided by PostgreSQL alone. */
export const rowLevelSecurity = (): boolean => true;

/** Marks in the schema's extensions that another service owns the type. */
export const STUB = 'hubStub';

/** The class of a type that another service owns: its key, to be extended with fields of ours. */
export function entityStub(type: string, key: 'id' | 'code' = 'id'): new () => { id: string; code: string } {
  if (key === 'code') {
    @ObjectType(type)
    @Directive('@key(fields: "code")')
    @Extensions({ [STUB]: true })
    @Allow(rule.everyone)
    class StubByCode {
      @Field(() => String, { description: 'Code that every service knows it by (代码).' })
      code!: string;
    }
    return StubByCode as never;
  }
  @ObjectType(type)
  @Directive('@key(fields: "id")')
  @Extensions({ [STUB]: true })
  @Allow(rule.everyone)
  class StubById {
    @Field(() => ID, { description: 'Identifier that every service knows it by (标识).' })
    id!: string;
  }
  return StubById as never;
}
