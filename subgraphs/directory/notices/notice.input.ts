import { PageArgs } from '@hub/kit';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsUUID } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LetterModes, NoticeBox } from './notice.type.ts';

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => NoticeBox, { nullable: true, description: 'Only these; all when absent (分类).' })
  box?: keyof typeof NoticeBox | null;
  @Field(() => String, { nullable: true, description: 'Only from this service, such as tasks (来源子系统).' })
  source?: string | null;
}

@InputType({ description: 'Some notices of the own inbox (选中的消息).' })
export class NoticesInput {
  @Field(() => [ID], { description: 'The notices, 1 to 100 (消息).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

@InputType({ description: 'How the officer wants letters (消息设置).' })
export class NoticeSettingsInput {
  @Field(() => LetterModes, { description: 'How they come (邮件提醒方式).' })
  letters!: keyof typeof LetterModes;
  @Field(() => String, { description: 'Language of the letters: zh or en (邮件语言).' })
  @IsIn(['zh', 'en'])
  lang!: string;
}
