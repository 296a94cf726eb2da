import { checkDistrict } from '@hub/directory/contract';
import { checkVersion, chinaDay, type HubContext, hubError, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Person } from './person.entity.ts';
import { checkContact } from './person.rules.ts';
import type { SavePersonInput } from './person.type.ts';

/** Registers a person, or changes an entry. Somebody of the same name and employer is asked about first. */
export async function savePerson(ctx: HubContext, input: SavePersonInput): Promise<Person> {
  const now = new Date();
  checkContact(input, now);
  checkDistrict(input.districtCode, chinaDay(now));
  const id = await ctx.once(input.idempotencyKey, 'savePerson', input, async (em) => {
    const values = {
      name: input.name.trim(),
      employer: input.employer?.trim() || null,
      professionalTitle: input.professionalTitle?.trim() || null,
      field: input.field?.trim() || null,
      unitId: input.unitId,
      districtCode: input.districtCode,
      // What the form shows masked is sent only when it was typed anew.
      ...(input.phone === undefined ? {} : { phone: input.phone }),
      ...(input.email === undefined ? {} : { email: input.email }),
      ...(input.birthYear === undefined ? {} : { birthYear: input.birthYear }),
      ...(input.consentToPublicity == null ? {} : { consentToPublicityAt: input.consentToPublicity ? now : null }),
    };
    if (input.id) {
      const person = await em.findOne(Person, { id: input.id });
      if (!person) throw notFound();
      checkVersion(person, input.version ?? 0);
      Object.assign(person, values);
      await em.flush();
      return person.id;
    }
    if (!input.notTheSame) await refuseTwins(em, values);
    const person = em.create(Person, { ...values, createdBy: viewerId(ctx.viewer) });
    await em.flush();
    return person.id;
  });
  return getPerson(ctx, id);
}

async function refuseTwins(em: SqlEntityManager, values: { name: string; employer: string | null }): Promise<void> {
  const twin = await em.findOne(Person, { name: values.name, employer: values.employer });
  if (!twin) return;
  refuse(
    'PERSON_EXISTS',
    {
      zh: '同名同单位人员已登记，请确认是否为同一人。',
      en: 'Somebody of this name and employer is registered; is it the same person?',
    },
    { field: 'name', details: { id: twin.id } },
  );
}

const notFound = () => hubError.notFound({ zh: '没有这位人员。', en: 'There is no such person.' });

/** Throws NOT_FOUND when there is none or the viewer may not see it. */
export async function getPerson(ctx: HubContext, id: string): Promise<Person> {
  const person = (await findPeople(ctx, [id])).get(id);
  if (!person) throw notFound();
  return person;
}

export async function findPeople(ctx: HubContext, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = await ctx.read((em) => em.find(Person, { id: { $in: [...ids] } }));
  return new Map(rows.map((row) => [row.id, row]));
}
