import { type HubContext, make } from '@hub/kit';
import { docx, fileOf, mediaTypes } from '@hub/kit/office';
import { Assignment } from '../assignments/index.ts';
import { KeyTask, PlanCategory } from '../key-tasks/index.ts';
import { TaskTarget } from '../targets/index.ts';
import { officialPlan } from './official.rules.ts';
import { OfficialFile } from './official.type.ts';
import { Plan } from './plan.entity.ts';
import { PlanEdition } from './plan-edition.entity.ts';

/** The document of a plan as the hub holds it now. */
export async function planDocument(ctx: HubContext, id: string): Promise<OfficialFile | null> {
  const found = await ctx.read(async (em) => {
    const plan = await em.findOne(Plan, { id }, { populate: ['rawText'] });
    if (!plan) return null;
    const tasks = await em.find(KeyTask, { planId: id, state: 'ACTIVE' }, { orderBy: { number: 'asc' } });
    const ofTasks = { keyTaskId: { $in: tasks.map((task) => task.id) } };
    const categories = await em.find(PlanCategory, { planId: id });
    const parts = await em.find(Assignment, { ...ofTasks, state: { $ne: 'WITHDRAWN' } }, { orderBy: { ord: 'asc' } });
    const targets = await em.find(TaskTarget, ofTasks, { orderBy: { number: 'asc' } });
    const [edition] = await em.find(PlanEdition, { planId: id }, { orderBy: { number: 'desc' }, limit: 1 });
    return { plan, tasks, categories, parts, targets, edition };
  });
  if (!found) return null;
  const { plan, tasks, categories, parts, targets } = found;
  // The text in force is that of the last edition, with its number and day.
  const { documentNumber, issuer, issuedOn } = found.edition ?? plan;
  const document = officialPlan({
    documentNumber,
    title: plan.title,
    issuer,
    issuedOn,
    addressees: plan.addressees,
    lines: plan.rawText.split(/\r\n|\r|\n|\f|\u2028|\u2029/u),
    tasks: tasks.map((task) => ({
      number: task.number,
      category: categories.find((one) => one.id === task.categoryId)?.name ?? '',
      text: task.text,
      lead: task.leadName,
      co: parts.filter((one) => one.keyTaskId === task.id && one.role === 'CO').map((one) => one.unitName),
      targets: targets.filter((one) => one.keyTaskId === task.id).map((one) => one.text),
      deadline: task.deadline ?? null,
    })),
  });
  const content = (await fileOf(docx(document))).toString('base64');
  const name = `${documentNumber} ${plan.title}`.replace(/[\\/:*?"<>|\s]+/gu, ' ');
  return make(OfficialFile, { name: `${name.slice(0, 100)}.docx`, mediaType: mediaTypes.docx, content });
}
