import { Allow, DateTime, HubContext, make, rule } from '@hub/kit';
import { Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { Activity, ActivityType, toActivity } from '../activities/index.ts';
import { Officer, OrgUnit } from '../stubs.ts';
import { ProgressReport } from './progress-report.entity.ts';
import { ProgressReportType } from './progress-report.type.ts';
import type { ProgressReportEdition } from './report-edition.entity.ts';
import { changedFields, type EditionStep, type ReportField } from './report-edition.rules.ts';
import { editionsLoader } from './report-edition.service.ts';

const inner = rule.any(rule.officer, rule.service);
const EditionStepEnum = {
  MERGED: 'MERGED',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  ACCEPTED: 'ACCEPTED',
  RECORDED: 'RECORDED',
} as const;
registerEnumType(EditionStepEnum, {
  name: 'ReportEditionStep',
  description:
    'Words of co-units taken over, submitted, returned, accepted, recorded from paper (汇入、提交、退回、采用、纸质补录).',
});

@ObjectType('ProgressReportEdition', { description: 'A report as it was after one step (进展的一版).' })
@Allow(inner)
export class ProgressReportEditionType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Which one, from 1 (第几版).' })
  number!: number;
  @Field(() => EditionStepEnum, { description: 'What was done (操作).' })
  step!: EditionStep;
  @Field(() => DateTime, { description: 'When (时间).' })
  at!: Date;
  @Field(() => Officer, { nullable: true, description: 'Who (操作人).' })
  by?: Officer | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned (原因).' })
  reason?: string | null;
  @Field(() => Float, { description: 'Done of the year’s work, percent (完成比例).' })
  percent!: number;
  @Field(() => String, { description: 'What was done (进展情况).' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Difficulties (存在问题).' })
  difficulties?: string | null;
  @Field(() => String, { nullable: true, description: 'Next steps (下一步打算).' })
  nextSteps?: string | null;
  @Field(() => [String], {
    description:
      'Fields in which it differs from the one before: percent, text, difficulties, nextSteps, activityIds (变动项).',
  })
  changed!: ReportField[];
  /** For field resolvers. */
  activityIds!: string[];
  mergedIds!: string[];
}

@Resolver(() => ProgressReportType)
export class ReportEditionsResolver {
  @FieldResolver(() => [ProgressReportEditionType], {
    description:
      'The report after every step since it was first handed in, oldest first; for the unit and whoever reviews it, empty for others (历次版本).',
  })
  @Allow(inner)
  async editions(@Ctx() ctx: HubContext, @Root() report: ProgressReportType): Promise<ProgressReportEditionType[]> {
    const rows = (await editionsLoader(ctx).load(report.id)) ?? [];
    return rows.map((row, index) => toEdition(row, rows[index - 1] ?? null));
  }
}

@Resolver(() => ProgressReportEditionType)
export class ReportEditionResolver {
  @FieldResolver(() => [ActivityType], { description: 'Activities given as evidence then (佐证活动).' })
  @Allow(inner)
  async activities(@Ctx() ctx: HubContext, @Root() edition: ProgressReportEditionType): Promise<ActivityType[]> {
    const loader = ctx.loader('edition-activity', async (ids: readonly string[], em) => {
      const rows = await em.find(Activity, { id: { $in: [...ids] } });
      return new Map(rows.map((row) => [row.id as string, row]));
    });
    const rows = await Promise.all(edition.activityIds.map((id) => loader.load(id)));
    return rows.flatMap((row) => (row ? [toActivity(row)] : []));
  }

  @FieldResolver(() => [OrgUnit], { description: 'Of MERGED: the units whose words were taken over (汇入单位).' })
  @Allow(inner)
  async mergedUnits(@Ctx() ctx: HubContext, @Root() edition: ProgressReportEditionType): Promise<OrgUnit[]> {
    const loader = ctx.loader('edition-merged', async (ids: readonly string[], em) => {
      const rows = await em.find(ProgressReport, { id: { $in: [...ids] } });
      return new Map(rows.map((row) => [row.id as string, row.unitId]));
    });
    const units = await Promise.all(edition.mergedIds.map((id) => loader.load(id)));
    return units.flatMap((id) => (id ? [make(OrgUnit, { id })] : []));
  }
}

const toEdition = (row: ProgressReportEdition, before: ProgressReportEdition | null): ProgressReportEditionType =>
  make(ProgressReportEditionType, {
    id: row.id,
    number: row.number,
    step: row.step,
    at: row.at,
    by: make(Officer, { id: row.byId }),
    reason: row.reason ?? null,
    percent: row.percent,
    text: row.text,
    difficulties: row.difficulties ?? null,
    nextSteps: row.nextSteps ?? null,
    changed: changedFields(before, row),
    activityIds: row.activityIds,
    mergedIds: row.mergedIds,
  });
