import { chinaDay, type HubContext, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { BaseKind } from './base.entity.ts';
import type { SetBaseTypeInput } from './base.inputs.ts';
import { versionOn } from './base.rules.ts';

/** Every version of every kind, in the order of the list, newest version first. */
export const listKinds = (em: SqlEntityManager): Promise<BaseKind[]> =>
  em.find(BaseKind, {}, { orderBy: { ord: 'asc', code: 'asc', version: 'desc' } });

/** The version of a kind that is in force on a day; an unknown kind is refused at the field. */
export async function kindOn(em: SqlEntityManager, code: string, day: string): Promise<BaseKind> {
  const kind = versionOn(await em.find(BaseKind, { code }), day);
  return (
    kind ??
    refuse('UNKNOWN_CODE', { zh: '没有这种基地类型。', en: 'There is no such kind of base.' }, { field: 'type' })
  );
}

/** Terms of certificates that stand do not change: a new version begins on a day to come. */
export async function setBaseType(ctx: HubContext, input: SetBaseTypeInput): Promise<BaseKind> {
  if (input.validFrom <= chinaDay()) {
    refuse(
      'NOT_IN_FUTURE',
      { zh: '新版本须从明天或以后生效。', en: 'A new version begins tomorrow or later.' },
      { field: 'validFrom' },
    );
  }
  const version = await ctx.write(async (em) => {
    await em.execute('select pg_advisory_xact_lock(7246202)');
    const kinds = await listKinds(em);
    const [last] = kinds.filter((kind) => kind.code === input.code);
    if (last && last.validFrom >= input.validFrom) {
      refuse(
        'BEGINS_LATER',
        { zh: `已有自${last.validFrom}起生效的版本。`, en: `A version from ${last.validFrom} stands already.` },
        { field: 'validFrom' },
      );
    }
    const ord = last?.ord ?? Math.max(0, ...kinds.map((kind) => kind.ord)) + 1;
    const row = em.create(BaseKind, {
      ...input,
      version: (last?.version ?? 0) + 1,
      ord,
      setBy: viewerId(ctx.viewer),
    });
    await em.flush();
    return row.version;
  });
  return ctx.read((em) => em.findOneOrFail(BaseKind, { code: input.code, version }));
}
