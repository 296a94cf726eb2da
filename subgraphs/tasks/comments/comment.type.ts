import { Allow, connectionOf, DateTime, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Officer, OrgUnit } from '../stubs.ts';
import { type SubjectKind, SubjectKindEnum } from '../subjects.ts';
import type { Comment, CommentEdition } from './comment.entity.ts';
import type { CommentState } from './comment.rules.ts';

/** Talk stays inside: partners read tasks, not what is said about them. */
export const inner = rule.any(rule.officer, rule.service);

const CommentStateEnum = { SHOWN: 'SHOWN', WITHDRAWN: 'WITHDRAWN', HIDDEN: 'HIDDEN' } as const;
registerEnumType(CommentStateEnum, {
  name: 'CommentState',
  description:
    'Read by everyone who reads the subject; withdrawn by its author; hidden by the office (显示、已撤回、已隐藏).',
});

@ObjectType('CommentEdition', { description: 'A text that its author replaced (修改前的内容).' })
@Allow(inner)
export class CommentEditionType {
  @Field(() => Int, { description: 'Which edition it was, from 1 (第几版).' })
  number!: number;
  @Field(() => String, { description: 'The text (内容).' })
  text!: string;
  @Field(() => DateTime, { description: 'When another took its place (替换时间).' })
  replacedAt!: Date;
}

@ObjectType('Comment', { description: 'What an officer said about a task, a slip or a problem (讨论).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class CommentType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => SubjectKindEnum, { description: 'What it is about (对象类型).' })
  subjectType!: SubjectKind;
  @Field(() => ID, { description: 'The record that it is about (对象).' })
  subjectId!: string;
  @Field(() => Officer, { description: 'Who wrote it (发言人).' })
  author!: Officer;
  @Field(() => OrgUnit, { description: 'Unit of the author when it was written (发言人单位).' })
  authorUnit!: OrgUnit;
  @Field(() => String, {
    nullable: true,
    description: 'The text, up to 2000 characters; null once it was withdrawn or hidden (内容).',
  })
  text?: string | null;
  @Field(() => [Officer], { description: 'Who is to know, as chosen when it was written (提及).' })
  mentions!: Officer[];
  @Field(() => ID, { nullable: true, description: 'The first comment of its thread; null for the first (回复).' })
  replyToId?: string | null;
  @Field(() => DateTime, { description: 'When it was written (发言时间).' })
  writtenAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the author last changed it (修改时间).' })
  editedAt?: Date | null;
  @Field(() => CommentStateEnum, { description: 'Whether it is read (状态).' })
  state!: CommentState;
  @Field(() => String, { nullable: true, description: 'Why the office hid it (隐藏原因).' })
  stateReason?: string | null;
}

export const CommentConnection = connectionOf('Comment', () => CommentType);
export const CommentResult = resultUnion('CommentResult', () => [CommentType]);

export function toComment(row: Comment): CommentType {
  const { id, version, subjectType, subjectId, state } = row;
  const shown = state === 'SHOWN';
  return make(CommentType, {
    ...{ id, version, subjectType, subjectId, state },
    author: make(Officer, { id: row.authorId }),
    authorUnit: make(OrgUnit, { id: row.authorUnitId }),
    text: shown ? row.text : null,
    mentions: shown ? row.mentionedIds.map((officer) => make(Officer, { id: officer })) : [],
    replyToId: row.replyToId ?? null,
    writtenAt: row.createdAt,
    editedAt: row.editedAt ?? null,
    stateReason: row.stateReason ?? null,
  });
}

export const toEdition = ({ number, text, replacedAt }: CommentEdition): CommentEditionType =>
  make(CommentEditionType, { number, text, replacedAt });
