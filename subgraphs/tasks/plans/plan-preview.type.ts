import type { Lang } from '@hub/kit';
import { Allow, JSONValue, LocalDate, make, rule } from '@hub/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { OrgUnit } from '../stubs.ts';
import type { Finding, Note, PlanDraft, RecognisedTask } from './import/index.ts';
import { linesOf } from './import/lines.ts';
import { PlanColumnRoleEnum } from './plan.inputs.ts';
import { PlanType } from './plan.type.ts';

/** A read document before anything is created; seen by those who may import. */
const importers = rule.any(rule.privilege('tasks/plans.import'), rule.privilege('tasks/plans.amend'));

@ObjectType('PlanFinding', { description: 'Something wrong or worth a look, by place (问题或提示).' })
@Allow(importers)
export class PlanFinding {
  @Field(() => String, { description: 'Kind (代码).' })
  code!: string;
  @Field(() => String, { description: 'Where in the document (位置).' })
  place!: string;
  @Field(() => String, { description: 'What it is (说明).' })
  message!: string;
}

@ObjectType('PlanColumn', { description: 'A column of the annex (附件表格列).' })
@Allow(importers)
export class PlanColumn {
  @Field(() => Int, { description: 'Place, from 0 (列).' })
  index!: number;
  @Field(() => String, { description: 'Heading as printed (表头).' })
  heading!: string;
  @Field(() => PlanColumnRoleEnum, { description: 'What it is read as (含义).' })
  role!: keyof typeof PlanColumnRoleEnum;
}

@ObjectType('PreviewUnit', { description: 'A unit named in the document (文中单位).' })
@Allow(importers)
export class PreviewUnit {
  @Field(() => String, { description: 'Name as printed (原文名称).' })
  name!: string;
  @Field(() => OrgUnit, {
    nullable: true,
    description: 'The unit of the directory; null when none is called so (对应机构).',
  })
  unit?: OrgUnit | null;
}

@ObjectType('PreviewTarget', { description: 'A target found (识别的目标).' })
@Allow(importers)
export class PreviewTarget {
  @Field(() => String, { description: 'In the document’s words (原文).' })
  text!: string;
  @Field(() => Float, { nullable: true, description: 'The number (目标值).' })
  value?: number | null;
  @Field(() => String, { nullable: true, description: 'What is counted (单位).' })
  unit?: string | null;
}

@ObjectType('PreviewTask', { description: 'A task found (识别的任务).' })
@Allow(importers)
export class PreviewTask {
  @Field(() => Int, { description: 'Number (序号).' })
  number!: number;
  @Field(() => String, { description: 'Text (任务内容).' })
  text!: string;
  @Field(() => PreviewUnit, { description: 'Lead unit (牵头单位).' })
  lead!: PreviewUnit;
  @Field(() => Boolean, { description: 'Lead by order only (牵头单位为推定).' })
  leadInferred!: boolean;
  @Field(() => [PreviewUnit], { description: 'Co-units (配合单位).' })
  coUnits!: PreviewUnit[];
  @Field(() => String, { nullable: true, description: 'Deadline as printed (完成时限).' })
  deadline?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day that it means (截止日期).' })
  dueOn?: string | null;
  @Field(() => [PreviewTarget], { description: 'Targets (量化目标).' })
  targets!: PreviewTarget[];
  @Field(() => JSONValue, { description: 'Unknown columns (其他栏目).' })
  other!: Record<string, string>;
  @Field(() => Int, { description: 'First line of its row (起始行).' })
  line!: number;
  @Field(() => Int, { description: 'Last line of its row (结束行).' })
  endLine!: number;
  @Field(() => String, { nullable: true, description: 'The body’s sentence about it (正文原句).' })
  bodyQuote?: string | null;
}

@ObjectType('PreviewCategory', { description: 'A category found (识别的类别).' })
@Allow(importers)
export class PreviewCategory {
  @Field(() => Int, { description: 'Place (序号).' })
  number!: number;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => [PreviewTask], { description: 'Its tasks (任务).' })
  tasks!: PreviewTask[];
}

@ObjectType('PlanPreview', { description: 'What the hub reads in a document, before anything is created (导入预览).' })
@Allow(importers)
export class PlanPreviewType {
  @Field(() => String, { nullable: true, description: 'Document number (发文字号).' })
  documentNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Title (标题).' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Issuing body (发文机关).' })
  issuer?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Date (成文日期).' })
  date?: string | null;
  @Field(() => Int, { nullable: true, description: 'Year of the work (年度).' })
  year?: number | null;
  @Field(() => [String], { description: 'Addressees (主送机关).' })
  addressees!: string[];
  @Field(() => [PlanColumn], { description: 'Columns of the annex (附件表格列).' })
  columns!: PlanColumn[];
  @Field(() => [PreviewCategory], { description: 'Categories with their tasks (类别和任务).' })
  categories!: PreviewCategory[];
  @Field(() => [String], { description: 'Safeguards (保障措施).' })
  safeguards!: string[];
  @Field(() => [PlanFinding], { description: 'What stops the import (问题).' })
  problems!: PlanFinding[];
  @Field(() => [PlanFinding], { description: 'What to look at (提示).' })
  notes!: PlanFinding[];
  @Field(() => [String], { description: 'The raw text by line, for showing the source beside a task (原文各行).' })
  lines!: string[];
  @Field(() => PlanType, {
    nullable: true,
    description: 'The plan of the same number that the hub holds already (已有方案).',
  })
  existing?: PlanType | null;
  @Field(() => Boolean, {
    description: 'Whether that plan says the same, so that an import would change nothing (内容相同).',
  })
  identical!: boolean;
}

export const toFindings = (list: readonly (Finding | Note)[], lang: Lang): PlanFinding[] =>
  list.map(({ code, place, message }) => make(PlanFinding, { code, place: place[lang], message: message[lang] }));

export const toPreviewUnit = (name: string, id: string | null): PreviewUnit =>
  make(PreviewUnit, { name, unit: id ? make(OrgUnit, { id }) : null });

export function toPreview(
  draft: PlanDraft,
  options: { lang: Lang; unitOf: (name: string) => string | null; existing: PlanType | null; identical: boolean },
): PlanPreviewType {
  const { lang, unitOf, existing, identical } = options;
  const unit = (name: string): PreviewUnit => toPreviewUnit(name, unitOf(name));
  const task = (found: RecognisedTask): PreviewTask =>
    make(PreviewTask, {
      number: found.number,
      text: found.text,
      lead: unit(found.lead),
      leadInferred: found.leadInferred,
      coUnits: found.coUnits.map(unit),
      deadline: found.deadline,
      dueOn: found.deadlineDay,
      targets: found.targets.map(({ text, value, unit: of }) => make(PreviewTarget, { text, value, unit: of })),
      other: found.other,
      line: found.clause.line,
      endLine: found.clause.endLine,
      bodyQuote: found.bodyClause?.quote ?? null,
    });
  return make(PlanPreviewType, {
    documentNumber: draft.documentNumber,
    title: draft.title,
    issuer: draft.issuer,
    date: draft.date,
    year: draft.planYear,
    addressees: draft.addressees,
    columns: draft.columns.map(({ heading, role }, index) =>
      make(PlanColumn, { index, heading, role: role.toUpperCase() as keyof typeof PlanColumnRoleEnum }),
    ),
    categories: draft.categories.map(({ number, name, tasks }) =>
      make(PreviewCategory, { number, name, tasks: tasks.map(task) }),
    ),
    safeguards: draft.safeguards.map((safeguard) => safeguard.text),
    problems: toFindings(draft.problems, lang),
    notes: toFindings(draft.notes, lang),
    lines: draft.rawText === '' ? [] : linesOf(draft.rawText),
    existing,
    identical,
  });
}
