import { type EntityManager, p } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { ConflictError } from './errors.ts';

/** A new UUIDv7: sortable by time of making. */
export const newId = (): string => uuidv7();

/** What every row that people edit has. Spread into `defineEntity({ properties: { ...baseProperties, … } })`. */
export const baseProperties = {
  id: p
    .uuid()
    .primary()
    .onCreate(() => uuidv7()),
  /** Raised with every write; a write that names another one is refused. */
  version: p.integer().version(),
  createdAt: p.datetime().onCreate(() => new Date()),
  updatedAt: p
    .datetime()
    .onCreate(() => new Date())
    .onUpdate(() => new Date()),
  /** `officer:<id>`, `partner:<id>` or `service:<id>`. */
  createdBy: p.string(),
};

/** For records that were ever official: they are taken out of sight with a reason, never out of the table. */
export const softDelete = {
  deletedAt: p.datetime().nullable(),
  deletedBy: p.string().nullable(),
  deleteReason: p.string().nullable(),
};

/** Columns of `baseProperties` for migrations. */
export const baseColumns = `id uuid primary key, version integer not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(), created_by varchar(255) not null`;

/** Columns of `softDelete` for migrations. */
export const softDeleteColumns = `deleted_at timestamptz, deleted_by varchar(255), delete_reason varchar(255)`;

/** Refuses a stale write before anything is changed. */
export function checkVersion<T extends { version: number }>(entity: T, expected: number): void {
  if (entity.version !== expected) throw new ConflictError(entity.version, plain(entity));
}

/** The fields of a row as JSON, for a `Conflict`; relations as their ids. */
export function plain(entity: object): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entity)) {
    if (key.startsWith('__') || typeof value === 'function') continue;
    if (value === null || typeof value !== 'object' || value instanceof Date || Array.isArray(value))
      values[key] = value;
    else if ('id' in value) values[`${key}Id`] = (value as { id: unknown }).id;
  }
  return values;
}

export type { EntityManager };
