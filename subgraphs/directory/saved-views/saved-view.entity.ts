import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Density, ViewColumns } from './saved-view.rules.ts';

const schema = defineEntity({
  name: 'SavedViewRow',
  tableName: 'saved_view',
  properties: {
    ...baseProperties,
    /** Whose it is: one of the two. */
    officerId: p.uuid().nullable(),
    unitId: p.uuid().nullable(),
    page: p.string(),
    name: p.string(),
    query: p.text(),
    columns: p.json<ViewColumns>().nullable(),
    density: p.string().$type<Density>().nullable(),
    isDefault: p.boolean().default(false),
    removedAt: p.datetime().nullable(),
  },
});

/** How somebody, or a unit, wants to see a list. */
export class SavedViewRow extends schema.class {}
schema.setClass(SavedViewRow);
