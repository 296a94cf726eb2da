import { Allow, chinaDay, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Officer } from '../stubs.ts';
import type { Milestone } from './milestone.entity.ts';
import { type MilestoneStanding, standingOf } from './milestone.rules.ts';

export const inner = rule.any(rule.officer, rule.service);

const MilestoneStandingEnum = { PLANNED: 'PLANNED', OVERDUE: 'OVERDUE', DONE: 'DONE', DONE_LATE: 'DONE_LATE' } as const;
registerEnumType(MilestoneStandingEnum, {
  name: 'MilestoneStanding',
  description: 'To come, overdue, reached, reached late (未到期、已逾期、按期完成、逾期完成).',
});

@ObjectType('Milestone', { description: 'A day by which something of a task is there (里程碑).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class MilestoneType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'What is there by then (名称).' })
  title!: string;
  @Field(() => LocalDate, { description: 'Planned day (计划日期).' })
  plannedOn!: string;
  @Field(() => LocalDate, { description: 'Day that was planned first (首次计划日期).' })
  firstPlannedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was reached (完成日期).' })
  doneOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What proves it and where it is kept (完成佐证).' })
  evidenceNote?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who said so (登记人).' })
  doneBy?: Officer | null;
  @Field(() => MilestoneStandingEnum, { description: 'Where it stands today (状态).' })
  standing!: MilestoneStanding;
}

export const MilestoneResult = resultUnion('MilestoneResult', () => [MilestoneType]);

export function toMilestone(row: Milestone): MilestoneType {
  const { id, version, title, plannedOn, firstPlannedOn } = row;
  const doneOn = row.doneOn ?? null;
  return make(MilestoneType, {
    ...{ id, version, title, plannedOn, firstPlannedOn, doneOn },
    evidenceNote: row.evidenceNote ?? null,
    doneBy: row.doneBy ? make(Officer, { id: row.doneBy }) : null,
    standing: standingOf({ plannedOn, doneOn }, chinaDay()),
  });
}
