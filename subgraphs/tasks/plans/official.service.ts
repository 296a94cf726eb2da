import { type HubContext, make } from '@hub/kit';
import { docx, fileOf, mediaTypes } from '@hub/kit/office';
import { linesOf } from './import/lines.ts';
import { officialPlan } from './official.rules.ts';
import { OfficialFile } from './official.type.ts';
import { Plan } from './plan.entity.ts';
import { PlanEdition } from './plan-edition.entity.ts';
import { tasksInForce } from './tasks-in-force.ts';

/** The document of a plan as the hub holds it now. */
export async function planDocument(ctx: HubContext, id: string): Promise<OfficialFile | null> {
  const found = await ctx.read(async (em) => {
    const plan = await em.findOne(Plan, { id }, { populate: ['rawText'] });
    if (!plan) return null;
    const tasks = await tasksInForce(em, id);
    const [edition] = await em.find(PlanEdition, { planId: id }, { orderBy: { number: 'desc' }, limit: 1 });
    return { plan, tasks, edition };
  });
  if (!found) return null;
  const { plan, tasks } = found;
  // The text in force is that of the last edition, with its number and day.
  const { documentNumber, issuer, issuedOn } = found.edition ?? plan;
  const document = officialPlan({
    documentNumber,
    title: plan.title,
    issuer,
    issuedOn,
    addressees: plan.addressees,
    lines: linesOf(plan.rawText),
    tasks: tasks.map((task) => ({ ...task, lead: task.lead.name, co: task.co.map(({ name }) => name) })),
  });
  const content = (await fileOf(docx(document))).toString('base64');
  const name = `${documentNumber} ${plan.title}`.replace(/[\\/:*?"<>|\s]+/gu, ' ');
  return make(OfficialFile, { name: `${name.slice(0, 100)}.docx`, mediaType: mediaTypes.docx, content });
}
