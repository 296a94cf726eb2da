import { LocalDate } from '@hub/kit';
import { ArrayMaxSize, IsIn, IsOptional, Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { WorkingDayKind } from './working-day.type.ts';

@InputType({ description: 'A holiday or a make-up working day (放假或调休日).' })
export class SpecialDayInput {
  @Field(() => LocalDate, { description: 'The day (日期).' })
  day!: string;
  @Field(() => WorkingDayKind, { description: 'HOLIDAY or MAKE_UP (类别).' })
  @IsIn(['HOLIDAY', 'MAKE_UP'])
  kind!: 'HOLIDAY' | 'MAKE_UP';
  @Field(() => String, { description: 'Name of the holiday, in Chinese (节日).' })
  @Length(1, 40)
  name!: string;
}

@InputType({ description: "A year's holidays and make-up days (年度放假安排)." })
export class ImportWorkingYearInput {
  @Field(() => Int, { description: 'Year (年度).' })
  @Min(2000)
  @Max(2100)
  year!: number;
  @Field(() => String, { description: 'Number of the notice (文号).' })
  @Length(2, 60)
  documentNumber!: string;
  @Field(() => [SpecialDayInput], { description: 'Every special day of the year (放假和调休日).' })
  @ArrayMaxSize(120)
  @ValidateNested({ each: true })
  days!: SpecialDayInput[];
  @Field(() => Int, { nullable: true, description: 'Version that was seen, when the year was imported before (版本).' })
  @IsOptional()
  version?: number | null;
}
