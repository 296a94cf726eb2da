import { PageArgs } from '@hub/kit';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { type SubjectKind, SubjectKindEnum } from '../subjects.ts';
import { MOST_CHARACTERS, MOST_MENTIONS } from './comment.rules.ts';

@ArgsType()
export class CommentsArgs extends PageArgs {
  @Field(() => SubjectKindEnum, { description: 'What they are about (对象类型).' })
  subjectType!: SubjectKind;
  @Field(() => ID, { description: 'The record that they are about (对象).' })
  @IsUUID()
  subjectId!: string;
}

@InputType({ description: 'A comment, or a reply to the first one of a thread (发表讨论).' })
export class WriteCommentInput {
  @Field(() => SubjectKindEnum, { description: 'What it is about (对象类型).' })
  subjectType!: SubjectKind;
  @Field(() => ID, { description: 'The record that it is about (对象).' })
  @IsUUID()
  subjectId!: string;
  @Field(() => String, { description: 'The text, 1 to 2000 characters; nothing in it is read as a mention (内容).' })
  @Length(1, MOST_CHARACTERS)
  text!: string;
  @Field(() => [ID], { description: 'Officers in service who are to know, at most 20 (提及的人员).' })
  @ArrayMaxSize(MOST_MENTIONS)
  @IsUUID(undefined, { each: true })
  mentionedIds!: string[];
  @Field(() => ID, { nullable: true, description: 'The first comment of the thread that it answers (回复).' })
  @IsOptional()
  @IsUUID()
  replyToId?: string | null;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One comment and the version that was read (讨论操作).' })
export class CommentStepInput {
  @Field(() => ID, { description: 'The comment (讨论).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'Another text in its place; the old one is kept (修改讨论).' })
export class EditCommentInput extends CommentStepInput {
  @Field(() => String, { description: 'The text, 1 to 2000 characters (内容).' })
  @Length(1, MOST_CHARACTERS)
  text!: string;
}

@InputType({ description: 'Takes a comment out of sight with a reason that everyone reads (隐藏讨论).' })
export class HideCommentInput extends CommentStepInput {
  @Field(() => String, { description: 'Why, 4 to 200 characters (原因).' })
  @Length(4, 200)
  reason!: string;
}
