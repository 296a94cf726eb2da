import { DateTime, LocalDate, PageArgs } from '@hub/kit';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ServiceRecordStateEnum } from './service-record.type.ts';

@ArgsType()
export class ServiceRecordsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this key task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this organising unit (组织单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'In this district (区县代码).' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this volunteer (志愿者).' })
  volunteerId?: string | null;
  @Field(() => ServiceRecordStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: keyof typeof ServiceRecordStateEnum | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that want a look first (只看需留意的).' })
  ofConcern?: boolean | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day of service (起始日期).' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of service (截止日期).' })
  to?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of what the service was (服务内容).' })
  text?: string | null;
}

@InputType({ description: 'A service that was done (登记志愿服务记录).' })
export class ReportServiceRecordInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A returned record to report again; a new one when absent (退回后重报的记录).',
  })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version that was read, with `id` (版本).' })
  version?: number | null;
  @Field(() => ID, { description: 'Volunteer (志愿者).' })
  @IsUUID()
  volunteerId!: string;
  @Field(() => ID, { description: 'Key task that it serves (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'Unit that organised it (组织单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'Code of the district (区县代码).' })
  @Length(6, 20)
  districtCode!: string;
  @Field(() => String, { description: 'What the service was, 2 to 200 characters (服务内容).' })
  @Length(2, 200)
  title!: string;
  @Field(() => DateTime, { description: 'Start (开始时间).' })
  startedAt!: Date;
  @Field(() => DateTime, { description: 'End; it has passed (结束时间).' })
  endedAt!: Date;
  @Field(() => Int, { nullable: true, description: 'Travel, meals and rest in minutes, 0 when absent (休息分钟).' })
  @IsOptional()
  @Min(0)
  @Max(1440)
  breakMinutes?: number | null;
  @Field(() => String, { nullable: true, description: 'Why it comes more than 30 days late (补录原因).' })
  @IsOptional()
  @Length(5, 500)
  backfillReason?: string | null;
  @Field(() => String, { nullable: true, description: 'Repeats with the same key act once (幂等键).' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'One record and what to do with it (记录操作).' })
export class ServiceRecordStepInput {
  @Field(() => ID, { description: 'The record (记录).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  version!: number;
}

@InputType({ description: 'A step that needs a reason (须说明原因的操作).' })
export class ServiceRecordReasonInput extends ServiceRecordStepInput {
  @Field(() => String, { description: 'Reason, 5 to 500 characters (原因).' })
  @Length(5, 500)
  reason!: string;
}

@InputType({ description: 'Records to confirm together (批量确认).' })
export class ConfirmServiceRecordsInput {
  @Field(() => [ID], { description: 'At most 100 records (至多100条).' })
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  ids!: string[];
}
