import { type HubContext, hubError, type OfficerViewer } from '@hub/kit';

/** The officer, when he acts for the unit; wider reach lets somebody see a unit's record, not act in its name. */
export function officerActingFor(ctx: HubContext, unit: string, words: { zh: string; en: string }): OfficerViewer {
  const viewer = ctx.viewer;
  if (viewer.kind === 'officer' && viewer.units.includes(unit)) return viewer;
  throw hubError.forbidden(words);
}
