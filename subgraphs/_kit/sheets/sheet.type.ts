import { IsOptional, Length } from 'class-validator';
import { Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { resultUnion } from '../results.ts';
import { Allow, rule } from '../rights.ts';

export enum SheetVerdict {
  NEW = 'NEW',
  CHANGED = 'CHANGED',
  SAME = 'SAME',
  ERROR = 'ERROR',
}
registerEnumType(SheetVerdict, {
  name: 'SheetVerdict',
  description: 'What a row of a sheet would do: make a record, change one, nothing, or stop the import (逐行结论).',
  valuesConfig: {
    NEW: { description: 'Makes a record (新增).' },
    CHANGED: { description: 'Changes a record (变更).' },
    SAME: { description: 'Is there already, nothing happens (已存在).' },
    ERROR: { description: 'Cannot be imported (有误).' },
  },
});

@ObjectType('SheetFile', { description: 'A made workbook, whole (工作簿).' })
@Directive('@shareable')
@Allow(rule.officer)
export class SheetFile {
  @Field(() => String, { description: 'Name with ending (文件名).' })
  name!: string;
  @Field(() => String, { description: 'Media type (媒体类型).' })
  mediaType!: string;
  @Field(() => String, { description: 'The file in base64 (文件内容).' })
  content!: string;
}

@ObjectType('SheetProblem', { description: 'What is wrong with a row (问题).' })
@Directive('@shareable')
@Allow(rule.officer)
export class SheetProblem {
  @Field(() => String, { nullable: true, description: 'Input field to blame (字段).' })
  field?: string | null;
  @Field(() => String, { nullable: true, description: 'Its column, as the sheet heads it (列).' })
  column?: string | null;
  @Field(() => String, { description: 'Name of the rule, such as UNKNOWN_NAME (规则代码).' })
  code!: string;
  @Field(() => String, { description: 'What is wrong and what to do, in English.' })
  message!: string;
  @Field(() => String, { description: 'The same in Chinese (中文说明).' })
  messageZh!: string;
  @Field(() => String, { nullable: true, description: 'What was probably meant (建议).' })
  suggestion?: string | null;
}

@ObjectType('SheetRow', { description: 'A row of a sheet and what it would do (逐行预览).' })
@Directive('@shareable')
@Allow(rule.officer)
export class SheetRow {
  @Field(() => Int, { description: 'As the sheet numbers it, from 1 (行号).' })
  row!: number;
  @Field(() => String, { description: 'What the row is about (名称).' })
  label!: string;
  @Field(() => SheetVerdict, { description: 'What it would do (结论).' })
  verdict!: SheetVerdict;
  @Field(() => [SheetProblem], { description: 'Empty unless the verdict is ERROR (问题).' })
  problems!: SheetProblem[];
}

@ObjectType('SheetPreview', { description: 'A sheet as it was checked; nothing was written (试导入结果).' })
@Directive('@shareable')
@Allow(rule.officer)
export class SheetPreview {
  @Field(() => [SheetRow], { description: 'Every row, in order, at most 2,000 (各行).' })
  rows!: SheetRow[];
  @Field(() => SheetFile, {
    nullable: true,
    description: 'The same sheet with what is wrong in it; null without errors (错误文件).',
  })
  errorFile?: SheetFile | null;
}

@ObjectType('SheetImport', { description: 'What an import made (导入结果).' })
@Directive('@shareable')
@Allow(rule.officer)
export class SheetImport {
  @Field(() => Int, { description: 'Records made (新增).' })
  made!: number;
  @Field(() => Int, { description: 'Records changed (变更).' })
  changed!: number;
  @Field(() => Int, { description: 'Rows that were there already (已存在).' })
  same!: number;
}

export const SheetPreviewResult = resultUnion('SheetPreviewResult', () => [SheetPreview]);
export const SheetImportResult = resultUnion('SheetImportResult', () => [SheetImport]);

@InputType({ description: 'A filled-in sheet (上传的工作簿).' })
export class SheetInput {
  @Field(() => String, { description: 'The .xlsx in base64, up to 5 MB (文件内容).' })
  @Length(1, 7_000_000)
  content!: string;
  @Field(() => String, { nullable: true, description: 'Same key, same effect once; an import only (幂等键).' })
  @IsOptional()
  @Length(8, 255)
  idempotencyKey?: string | null;
}
