import { Allow, type Lang, LocalDate, make, rule } from '@hub/kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ChangedField, TaskChange, TaskDifference, TaskWords } from './amendment.rules.ts';
import type { PlanDraft } from './import/index.ts';
import type { Plan } from './plan.entity.ts';
import { PlanType, toPlan } from './plan.type.ts';
import type { PlanEdition, TaskEdition } from './plan-edition.entity.ts';
import { PlanFinding, PreviewUnit, toFindings, toPreviewUnit } from './plan-preview.type.ts';

const amenders = rule.privilege('tasks/plans.amend');

export const TaskChangeEnum = {
  ORIGINAL: 'ORIGINAL',
  ADDED: 'ADDED',
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<TaskChange, TaskChange>;
registerEnumType(TaskChangeEnum, {
  name: 'TaskChange',
  description: 'What an edition does with a task (首版、新增、有变化、无变化、撤销).',
});
export const ChangedFieldEnum = {
  NUMBER: 'NUMBER',
  CATEGORY: 'CATEGORY',
  TEXT: 'TEXT',
  UNITS: 'UNITS',
  DEADLINE: 'DEADLINE',
  TARGETS: 'TARGETS',
} as const satisfies Record<ChangedField, ChangedField>;
registerEnumType(ChangedFieldEnum, {
  name: 'ChangedField',
  description: 'What differs between two editions (序号、类别、内容、责任单位、时限、目标).',
});

@ObjectType('TaskWording', { description: 'What one text of a plan says of a task (任务表述).' })
@Allow(rule.officer)
export class TaskWording {
  @Field(() => Int, { nullable: true, description: 'Number; null where the text no longer has it (序号).' })
  number?: number | null;
  @Field(() => String, { description: 'Text (任务内容).' })
  text!: string;
  @Field(() => [String], { description: 'Units as printed, the lead first (责任单位).' })
  units!: string[];
  @Field(() => String, { nullable: true, description: 'Deadline as printed (完成时限).' })
  deadline?: string | null;
  @Field(() => [String], { description: 'Targets in the document’s words (量化目标).' })
  targets!: string[];
}

@ObjectType('TaskDifference', { description: 'One task in the text held and in the new one (任务差异).' })
@Allow(amenders)
export class TaskDifferenceType {
  @Field(() => TaskChangeEnum, { description: 'What would happen to it (变化).' })
  change!: TaskChange;
  @Field(() => [ChangedFieldEnum], { description: 'What differs (变化项).' })
  fields!: ChangedField[];
  @Field(() => ID, { nullable: true, description: 'The task held; null for a new one (现有任务).' })
  keyTaskId?: string | null;
  @Field(() => TaskWording, { nullable: true, description: 'As it is (现行表述).' })
  before?: TaskWording | null;
  @Field(() => TaskWording, { nullable: true, description: 'As it would be (新表述).' })
  after?: TaskWording | null;
}

@ObjectType('PlanAmendmentPreview', {
  description: 'What a later document would change in a plan, before anything is changed (修订预览).',
})
@Allow(amenders)
export class PlanAmendmentPreview {
  @Field(() => PlanType, { description: 'The plan as it is (现行方案).' })
  plan!: PlanType;
  @Field(() => String, { nullable: true, description: 'Number of the new document (发文字号).' })
  documentNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Its title (标题).' })
  title?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Its date (成文日期).' })
  date?: string | null;
  @Field(() => Boolean, { description: 'Whether the hub has this text already (是否已有).' })
  held!: boolean;
  @Field(() => [TaskDifferenceType], { description: 'Task by task, in the new order, then what goes (逐项差异).' })
  differences!: TaskDifferenceType[];
  @Field(() => [PreviewUnit], { description: 'Names that stand for no unit of the directory (未对应的单位).' })
  unknownUnits!: PreviewUnit[];
  @Field(() => [PlanFinding], { description: 'What stops the amendment (问题).' })
  problems!: PlanFinding[];
  @Field(() => [PlanFinding], { description: 'What to look at (提示).' })
  notes!: PlanFinding[];
}

@ObjectType('PlanEdition', { description: 'One official text of a plan (方案版本).' })
@Allow(rule.officer)
export class PlanEditionType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Place; 1 was imported first (版次).' })
  number!: number;
  @Field(() => String, { description: 'Document number (发文字号).' })
  documentNumber!: string;
  @Field(() => String, { description: 'Title (标题).' })
  title!: string;
  @Field(() => LocalDate, { description: 'Date (成文日期).' })
  issuedOn!: string;
  @Field(() => String, { description: 'File that was read (文件名).' })
  fileName!: string;
}

@ObjectType('TaskEdition', { description: 'What one edition of the plan says of the task, and where (任务版本).' })
@Allow(rule.officer)
export class TaskEditionType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => TaskChangeEnum, { description: 'What the edition did (变化).' })
  change!: TaskChange;
  @Field(() => TaskWording, { description: 'Its words (表述).' })
  wording!: TaskWording;
  @Field(() => Int, { nullable: true, description: 'First line in that edition’s raw text (起始行).' })
  line?: number | null;
  @Field(() => Int, { nullable: true, description: 'Last line (结束行).' })
  endLine?: number | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn (撤销原因).' })
  reason?: string | null;
  /** For field resolvers. */
  editionId!: string;
  keyTaskId!: string;
}

const wording = (words: Omit<TaskWords, 'number' | 'category'> & { number: number | null }): TaskWording =>
  make(TaskWording, {
    number: words.number,
    text: words.text,
    units: [...words.units],
    deadline: words.deadline,
    targets: [...words.targets],
  });

export const toTaskDifference = ({ change, fields, before, after }: TaskDifference): TaskDifferenceType =>
  make(TaskDifferenceType, {
    change,
    fields,
    keyTaskId: before?.id ?? null,
    before: before && wording(before),
    after: after && wording(after),
  });

export function toAmendmentPreview(
  { draft, plan, differences, held }: ComparedPlan,
  lang: Lang,
  unitOf: (name: string) => string | null,
): PlanAmendmentPreview {
  const names = new Set(differences.flatMap(({ after }) => [...(after?.units ?? [])]));
  return make(PlanAmendmentPreview, {
    plan: toPlan(plan),
    documentNumber: draft.documentNumber,
    title: draft.title,
    date: draft.date,
    held: held !== null,
    differences: differences.map(toTaskDifference),
    unknownUnits: [...names].filter((name) => unitOf(name) === null).map((name) => toPreviewUnit(name, null)),
    problems: toFindings(draft.problems, lang),
    notes: toFindings(draft.notes, lang),
  });
}

interface ComparedPlan {
  draft: PlanDraft;
  plan: Plan;
  differences: readonly TaskDifference[];
  held: string | null;
}

export const toEdition = ({ id, number, documentNumber, title, issuedOn, fileName }: PlanEdition): PlanEditionType =>
  make(PlanEditionType, { id, number, documentNumber, title, issuedOn, fileName });

export const toTaskEdition = (row: TaskEdition): TaskEditionType =>
  make(TaskEditionType, {
    id: row.id,
    change: row.change,
    wording: wording({
      number: row.number ?? null,
      text: row.text,
      units: row.units,
      deadline: row.deadline ?? null,
      targets: row.targets,
    }),
    line: row.clause?.line ?? null,
    endLine: row.clause?.endLine ?? null,
    reason: row.reason ?? null,
    editionId: row.editionId,
    keyTaskId: row.keyTaskId,
  });
