import { checkVersion, type HubContext, holds, hubError, newId, type OfficerViewer, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { SavedViewRow } from './saved-view.entity.ts';
import { cleanColumns, cleanQuery } from './saved-view.rules.ts';
import type { ChangeViewInput, DefaultViewInput, SavedViewStepInput, SaveViewInput } from './saved-view.type.ts';

/** A menu that is longer is no help; enough for one list. */
const mostViews = 30;

function officerOf(ctx: HubContext): OfficerViewer {
  if (ctx.viewer.kind !== 'officer') throw hubError.forbidden();
  return ctx.viewer;
}

/** Those of the officer, then those of the units acted for. */
export function listViews(ctx: HubContext, page: string): Promise<SavedViewRow[]> {
  const viewer = officerOf(ctx);
  return ctx.read(async (em) => {
    const mine = { $or: [{ officerId: viewer.id }, { unitId: { $in: [...viewer.units] } }] };
    const rows = await em.find(SavedViewRow, { page, removedAt: null, ...mine }, { orderBy: { name: 'asc' } });
    return rows.sort((a, b) => Number(!a.officerId) - Number(!b.officerId));
  });
}

export function saveView(ctx: HubContext, input: SaveViewInput): Promise<SavedViewRow> {
  const viewer = officerOf(ctx);
  const unitId = input.unitId ?? null;
  mayKeep(viewer, { officerId: unitId ? null : viewer.id, unitId });
  const { idempotencyKey, ...content } = input;
  return ctx
    .once(idempotencyKey, 'saveView', content, async (em) => {
      const owner = { officerId: unitId ? null : viewer.id, unitId, page: input.page };
      if ((await em.count(SavedViewRow, { ...owner, removedAt: null })) >= mostViews)
        refuse('TOO_MANY_VIEWS', { zh: `最多保存 ${mostViews} 个视图。`, en: `At most ${mostViews} views are kept.` });
      await checkName(em, owner, input.name, null);
      const row = em.create(SavedViewRow, {
        id: newId(),
        ...owner,
        ...contentOf(input),
        createdBy: viewerId(viewer),
      });
      await em.flush();
      return row.id as string;
    })
    .then((id) => found(ctx, id));
}

export const changeView = (ctx: HubContext, input: ChangeViewInput): Promise<SavedViewRow> =>
  step(ctx, input, async (row, em) => {
    await checkName(em, row, input.name, row.id);
    Object.assign(row, contentOf(input));
  });

/** One default for each owner and list: the former one steps back. */
export const setDefaultView = (ctx: HubContext, input: DefaultViewInput): Promise<SavedViewRow> =>
  step(ctx, input, async (row, em) => {
    if (input.isDefault) {
      const { page, officerId = null, unitId = null } = row;
      for (const other of await em.find(SavedViewRow, { page, officerId, unitId, isDefault: true }))
        other.isDefault = false;
      await em.flush();
    }
    row.isDefault = input.isDefault;
  });

/** Out of sight; it comes back by `restoreSavedView`. */
export const removeView = (ctx: HubContext, input: SavedViewStepInput): Promise<SavedViewRow> =>
  step(ctx, input, (row) => {
    Object.assign(row, { removedAt: new Date(), isDefault: false });
  });

export const restoreView = (ctx: HubContext, input: SavedViewStepInput): Promise<SavedViewRow> =>
  step(ctx, input, async (row, em) => {
    await checkName(em, row, row.name, row.id);
    row.removedAt = null;
  });

async function step(
  ctx: HubContext,
  input: SavedViewStepInput,
  change: (row: SavedViewRow, em: SqlEntityManager) => void | Promise<void>,
): Promise<SavedViewRow> {
  await ctx.write(async (em) => {
    const row = await em.findOne(SavedViewRow, { id: input.id });
    if (!row) throw hubError.notFound();
    mayKeep(officerOf(ctx), row);
    checkVersion(row, input.version);
    await change(row, em);
    await em.flush();
  });
  return found(ctx, input.id);
}

async function found(ctx: HubContext, id: string): Promise<SavedViewRow> {
  const row = await ctx.read((em) => em.findOne(SavedViewRow, { id }));
  if (!row) throw hubError.notFound();
  return row;
}

/** One's own, or one of a unit acted for by who may share. */
function mayKeep(
  viewer: OfficerViewer,
  { officerId, unitId }: { officerId?: string | null; unitId?: string | null },
): void {
  if (officerId && officerId === viewer.id) return;
  if (unitId && viewer.units.includes(unitId) && holds(viewer, 'directory/saved-views.share')) return;
  throw hubError.forbidden({
    zh: '部门视图由本部门有权限的人员维护。',
    en: 'Views of a unit are kept by those who may share them.',
  });
}

const contentOf = ({ name, query, columns, density }: ChangeViewInput | SaveViewInput) => ({
  name: name.trim(),
  query: cleanQuery(query),
  columns: cleanColumns(columns),
  density: density ?? null,
});

async function checkName(
  em: SqlEntityManager,
  { page, officerId = null, unitId = null }: Pick<SavedViewRow, 'page' | 'officerId' | 'unitId'>,
  name: string,
  self: string | null,
): Promise<void> {
  const same = await em.findOne(SavedViewRow, { page, officerId, unitId, name: name.trim(), removedAt: null });
  if (same && same.id !== self)
    refuse('NAME_TAKEN', { zh: '已有同名视图。', en: 'There is a view of this name.' }, { field: 'name' });
}
