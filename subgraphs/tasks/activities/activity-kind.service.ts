import { chinaDay, type HubContext, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Activity, ActivityKind, ActivityKindVersion } from './activity.entity.ts';
import type { SetActivityTypeInput } from './activity-kind.type.ts';

/** Every version of every kind, in the order of the list, newest version first. */
export async function listKindVersions(em: SqlEntityManager): Promise<ActivityKindVersion[]> {
  const codes = (await em.find(ActivityKind, {}, { orderBy: { ord: 'asc' } })).map(({ code }) => code);
  const versions = await em.find(ActivityKindVersion, {}, { orderBy: { version: 'desc' } });
  return versions.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

/** Of versions, newest first: the one of each kind that is in force on a day. */
export function inForce(versions: readonly ActivityKindVersion[], day: string): ActivityKindVersion[] {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  return begun.filter(({ code }, index) => begun.findIndex((one) => one.code === code) === index);
}

/** The version of a kind in force on a day; an unknown kind is refused at the field. */
export async function kindOn(em: SqlEntityManager, code: string, day: string): Promise<ActivityKindVersion> {
  const [kind] = await em.find(
    ActivityKindVersion,
    { code, validFrom: { $lte: day } },
    { orderBy: { validFrom: 'desc' }, limit: 1 },
  );
  return (
    kind ??
    refuse('UNKNOWN_CODE', { zh: '没有这种活动类型。', en: 'There is no such kind of activity.' }, { field: 'type' })
  );
}

/** The version with which the activity was planned. */
export function kindOf(em: SqlEntityManager, activity: Activity): Promise<ActivityKindVersion> {
  return em.findOneOrFail(ActivityKindVersion, { code: activity.type, version: activity.typeVersion });
}

/** A new kind, or a new version of one; what was planned before keeps its own. */
export async function setActivityType(ctx: HubContext, input: SetActivityTypeInput): Promise<ActivityKindVersion> {
  const { code, validFrom, name, nameEn, approval } = input;
  if (validFrom <= chinaDay()) {
    refuse(
      'NOT_IN_FUTURE',
      { zh: '新版本须从明天或以后生效。', en: 'A new version begins tomorrow or later.' },
      { field: 'validFrom' },
    );
  }
  const version = await ctx.write(async (em) => {
    await em.execute('select pg_advisory_xact_lock(7246203)');
    const [last] = await em.find(ActivityKindVersion, { code }, { orderBy: { version: 'desc' }, limit: 1 });
    if (last && last.validFrom >= validFrom) {
      refuse(
        'BEGINS_LATER',
        { zh: `已有自${last.validFrom}起生效的版本。`, en: `A version from ${last.validFrom} stands already.` },
        { field: 'validFrom' },
      );
    }
    if (!last) {
      const [order] = await em.execute<{ next: number }[]>(
        'select coalesce(max(ord) filter (where ord < 99), 0) + 1 as next from activity_type',
      );
      em.create(ActivityKind, { code, name, nameEn, ord: order?.next ?? 1 });
      await em.flush();
    }
    const row = em.create(ActivityKindVersion, {
      ...{ code, validFrom, name, nameEn, approval },
      version: (last?.version ?? 0) + 1,
      setBy: viewerId(ctx.viewer),
    });
    await em.flush();
    return row.version;
  });
  return ctx.read((em) => em.findOneOrFail(ActivityKindVersion, { code, version }));
}
