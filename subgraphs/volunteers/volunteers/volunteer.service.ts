import { type HubContext, hubError, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Volunteer } from './volunteer.entity.ts';
import { checkRegistration } from './volunteer.rules.ts';
import type { RegisterVolunteerInput } from './volunteer.type.ts';

/** Registers a volunteer under a new number. A person is registered once. */
export async function registerVolunteer(ctx: HubContext, input: RegisterVolunteerInput): Promise<Volunteer> {
  checkRegistration(input, new Date());
  const id = await ctx.once(input.idempotencyKey, 'registerVolunteer', input, async (em) => {
    if (input.personId) {
      const twice = await em.findOne(Volunteer, { personId: input.personId });
      if (twice) {
        refuse(
          'ALREADY_REGISTERED',
          { zh: `此人已登记，编号 ${twice.number}。`, en: `This person is registered already as ${twice.number}.` },
          { field: 'personId', details: { number: twice.number } },
        );
      }
    }
    const [next] = await em.execute("select 'CQ' || nextval('volunteer_number') as number");
    const volunteer = em.create(Volunteer, {
      number: String(next?.number),
      name: input.name.trim(),
      phone: input.phone ?? null,
      personId: input.personId ?? null,
      unitId: input.unitId,
      districtCode: input.districtCode,
      birthYear: input.birthYear ?? null,
      consentAt: input.consentAt,
      guardianConsentAt: input.guardianConsentAt ?? null,
      createdBy: viewerId(ctx.viewer),
    });
    await em.flush();
    return volunteer.id;
  });
  return getVolunteer(ctx, id);
}

/** Throws NOT_FOUND when there is none or the viewer may not see it. */
export async function getVolunteer(ctx: HubContext, id: string): Promise<Volunteer> {
  const volunteer = await findVolunteers(ctx, [id]).then((found) => found.get(id));
  if (!volunteer) throw hubError.notFound({ zh: '没有这位志愿者。', en: 'There is no such volunteer.' });
  return volunteer;
}

/** By the person in the talent registry, who is a volunteer once or not at all. */
export async function findVolunteersOfPeople(
  em: SqlEntityManager,
  personIds: readonly string[],
): Promise<Map<string, Volunteer>> {
  const rows = await em.find(Volunteer, { personId: { $in: [...personIds] } });
  return new Map(rows.flatMap((row) => (row.personId ? [[row.personId, row] as const] : [])));
}

export async function findVolunteers(ctx: HubContext, ids: readonly string[]): Promise<Map<string, Volunteer>> {
  const rows = await ctx.read((em) => em.find(Volunteer, { id: { $in: [...ids] } }));
  return new Map(rows.map((row) => [row.id, row]));
}
