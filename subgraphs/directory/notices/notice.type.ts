import { Allow, connectionOf, DateTime, LocalDate, rule } from '@hub/kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const NoticeBox = { UNREAD: 'UNREAD', OPEN: 'OPEN', DONE: 'DONE' } as const;
registerEnumType(NoticeBox, {
  name: 'NoticeBox',
  description: 'Which notices of the inbox (消息分类).',
  valuesConfig: {
    UNREAD: { description: 'Not read yet (未读).' },
    OPEN: { description: 'Not done yet, read or not (未办结).' },
    DONE: { description: 'Marked as done (已办结).' },
  },
});

export const LetterModes = { NONE: 'NONE', DAILY: 'DAILY', EACH: 'EACH' } as const;
registerEnumType(LetterModes, {
  name: 'NoticeLetters',
  description: 'How notices also come by e-mail (邮件提醒方式).',
  valuesConfig: {
    NONE: { description: 'Not at all (不接收).' },
    DAILY: {
      description:
        'Urgent ones at once, the rest in one letter each working day at 08:30 (紧急即发，其余每工作日一封).',
    },
    EACH: { description: 'Each at once (逐条即发).' },
  },
});

@ObjectType('Notice', { description: 'Something that happened and concerns the officer (消息).' })
@Allow(rule.officer)
export class Notice {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => String, { description: 'Service that gave it, such as tasks (来源子系统).' })
  source!: string;
  @Field(() => String, { description: 'What happened, such as supervision-slip.issued (类型).' })
  kind!: string;
  @Field(() => String, { description: 'One line in Chinese (标题).' })
  title!: string;
  @Field(() => String, { description: 'The line in English (英文标题).' })
  titleEn!: string;
  @Field(() => String, { nullable: true, description: 'What it is about, as it was written (事项).' })
  about?: string | null;
  @Field(() => String, { description: 'Page that shows it, from the root of the hub (链接).' })
  link!: string;
  @Field(() => Boolean, { description: 'Whether it went out by letter at once (紧急).' })
  urgent!: boolean;
  @Field(() => LocalDate, { nullable: true, description: 'Last day to act, if there is one (截止日期).' })
  dueOn?: string | null;
  @Field(() => DateTime, { description: 'When it happened (时间).' })
  givenAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was read (已读时间).' })
  readAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was marked as done (办结时间).' })
  doneAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it left by e-mail, if it did (邮件发出时间).' })
  letterAt?: Date | null;
}

export const NoticeConnection = connectionOf('Notice', () => Notice);

@ObjectType('NoticeCounts', { description: 'How many notices wait in the inbox (消息数).' })
@Allow(rule.officer)
export class NoticeCounts {
  @Field(() => Int, { description: 'Not read yet (未读).' })
  unread!: number;
  @Field(() => Int, { description: 'Not done yet (未办结).' })
  open!: number;
}

@ObjectType('NoticeSettings', { description: 'How the officer gets notices by e-mail (消息设置).' })
@Allow(rule.officer)
export class NoticeSettings {
  @Field(() => LetterModes, { description: 'How they come (邮件提醒方式).' })
  letters!: keyof typeof LetterModes;
  @Field(() => String, { description: 'Language of the letters: zh or en (邮件语言).' })
  lang!: string;
  @Field(() => String, { nullable: true, description: 'Where they go, masked; null: no address is known (邮箱).' })
  address?: string | null;
}
