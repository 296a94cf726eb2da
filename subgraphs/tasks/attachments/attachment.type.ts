import { Allow, DateTime, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Officer, OrgUnit } from '../stubs.ts';
import { type SubjectKind, SubjectKindEnum } from '../subjects.ts';
import type { Attachment } from './attachment.entity.ts';

/** Partners read tasks, not the papers that hang on them. */
export const inner = rule.any(rule.officer, rule.service);

@ObjectType('Attachment', { description: 'A file that hangs on a task, a slip or a problem (附件).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class AttachmentType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => SubjectKindEnum, { description: 'What it hangs on (对象类型).' })
  subjectType!: SubjectKind;
  @Field(() => ID, { description: 'The record that it hangs on (对象).' })
  subjectId!: string;
  @Field(() => String, { description: 'Name as it is saved, made safe (文件名).' })
  name!: string;
  @Field(() => String, { description: 'Media type by its ending and content, such as application/pdf (类型).' })
  mediaType!: string;
  @Field(() => Int, { description: 'Size in bytes (字节数).' })
  bytes!: number;
  @Field(() => String, { description: 'SHA-256 of the content in hex: a copy can be checked by it (校验值).' })
  sha256!: string;
  @Field(() => String, { description: 'Path below the hub’s address where it is fetched (下载地址).' })
  address!: string;
  @Field(() => Officer, { description: 'Who brought it (上传人).' })
  uploadedBy!: Officer;
  @Field(() => OrgUnit, { description: 'Unit of that officer then (上传单位).' })
  uploaderUnit!: OrgUnit;
  @Field(() => DateTime, { description: 'When (上传时间).' })
  uploadedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken out of sight (删除时间).' })
  removedAt?: Date | null;
}
export const AttachmentResult = resultUnion('AttachmentResult', () => [AttachmentType]);

@ObjectType('AttachmentTerms', { description: 'What may be attached (附件要求).' })
@Allow(inner)
export class AttachmentTerms {
  @Field(() => [String], { description: 'Endings of names, such as pdf (允许的扩展名).' })
  endings!: string[];
  @Field(() => Int, { description: 'How many files one record may have (最多个数).' })
  mostFiles!: number;
  @Field(() => Float, { description: 'How many bytes they may have together (总量上限，字节).' })
  mostBytes!: number;
}

@ObjectType('FileTerms', {
  description: 'Under which terms the gateway takes a file (接收条件). Not in the public graph.',
})
@Directive('@inaccessible')
@Allow(rule.officer)
export class FileTerms {
  @Field(() => [String], { description: 'What the bytes may be, by content (允许的内容).' })
  contents!: string[];
  @Field(() => Float, { description: 'Bytes for which there is room (剩余空间).' })
  room!: number;
}

@ObjectType('KeptFile', {
  description: 'What the gateway must know to hand a file out (可下载的文件). Not in the public graph.',
})
@Directive('@inaccessible')
@Allow(rule.officer)
export class KeptFile {
  @Field(() => String, { description: 'Name (文件名).' })
  name!: string;
  @Field(() => String, { description: 'Media type (类型).' })
  mediaType!: string;
  @Field(() => Int, { description: 'Size in bytes (字节数).' })
  bytes!: number;
}

export function toAttachment(row: Attachment): AttachmentType {
  const { id, version, subjectType, subjectId, name, mediaType, bytes, sha256 } = row;
  return make(AttachmentType, {
    ...{ id, version, subjectType, subjectId, name, mediaType, bytes, sha256 },
    address: `/files/tasks/${id}`,
    uploadedBy: make(Officer, { id: row.uploadedBy }),
    uploaderUnit: make(OrgUnit, { id: row.uploaderUnitId }),
    uploadedAt: row.createdAt,
    removedAt: row.deletedAt ?? null,
  });
}
