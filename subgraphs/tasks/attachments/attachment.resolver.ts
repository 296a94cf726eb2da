import { Allow, asResult, HubContext, make, rule } from '@hub/kit';
import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType } from '../key-tasks/index.ts';
import { type SubjectKind, SubjectKindEnum } from '../subjects.ts';
import { AttachmentStepInput, KeepFileInput, RemoveAttachmentInput } from './attachment.inputs.ts';
import { endings, MOST_FILES, MOST_TOTAL_BYTES } from './attachment.rules.ts';
import * as service from './attachment.service.ts';
import {
  AttachmentResult,
  AttachmentTerms,
  AttachmentType,
  FileTerms,
  inner,
  KeptFile,
  toAttachment,
} from './attachment.type.ts';

const mayAdd = rule.privilege('tasks/attachments.add');
const mayRemove = rule.any(mayAdd, rule.privilege('tasks/attachments.remove'));

@Resolver(() => AttachmentType)
export class AttachmentResolver {
  @Query(() => [AttachmentType], {
    description: 'What hangs on a record, newest first, at most 50 (附件列表). NOT_FOUND for one that is not seen.',
  })
  @Allow(inner)
  async attachments(
    @Ctx() ctx: HubContext,
    @Arg('subjectType', () => SubjectKindEnum) subjectType: SubjectKind,
    @Arg('subjectId', () => ID) subjectId: string,
  ): Promise<AttachmentType[]> {
    return (await service.attachmentsOf(ctx, { subjectType, subjectId })).map(toAttachment);
  }

  @Query(() => AttachmentTerms, { description: 'What may be attached (附件要求).' })
  @Allow(inner)
  attachmentTerms(): AttachmentTerms {
    return make(AttachmentTerms, { endings, mostFiles: MOST_FILES, mostBytes: MOST_TOTAL_BYTES });
  }

  @Mutation(() => AttachmentResult, {
    description:
      'Takes one out of sight: by whoever brought it, or by the office with a reason (删除附件). Refusal: REASON_NEEDED.',
  })
  @Allow(mayRemove)
  async removeAttachment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => RemoveAttachmentInput) input: RemoveAttachmentInput,
  ) {
    return asResult(async () => toAttachment(await service.removeAttachment(ctx, input)));
  }

  @Mutation(() => AttachmentResult, { description: 'Brings back what was removed (恢复附件).' })
  @Allow(mayRemove)
  async restoreAttachment(@Ctx() ctx: HubContext, @Arg('input', () => AttachmentStepInput) input: AttachmentStepInput) {
    return asResult(async () => toAttachment(await service.restoreAttachment(ctx, input)));
  }
}

/** What the gateway asks when bytes come or are wanted. Nobody else reaches these fields. */
@Resolver()
export class FileKeeperResolver {
  @Query(() => FileTerms, {
    description:
      'Whether a file of this name may hang on this record (能否上传). INVALID_INPUT, LIMIT_EXCEEDED, NOT_FOUND.',
  })
  @Directive('@inaccessible')
  @Allow(mayAdd)
  async fileTerms(
    @Ctx() ctx: HubContext,
    @Arg('about', () => String) about: string,
    @Arg('name', () => String) name: string,
  ): Promise<FileTerms> {
    return make(FileTerms, await service.termsFor(ctx, about, name));
  }

  @Mutation(() => ID, { description: 'The row of a file that lies in the store (登记已接收的文件).' })
  @Directive('@inaccessible')
  @Allow(mayAdd)
  keepFile(@Ctx() ctx: HubContext, @Arg('input', () => KeepFileInput) input: KeepFileInput): Promise<string> {
    return service.keepFile(ctx, input);
  }

  @Query(() => KeptFile, { nullable: true, description: 'A file that the officer may read (可下载的文件).' })
  @Directive('@inaccessible')
  @Allow(rule.officer)
  async keptFile(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<KeptFile | null> {
    const row = (await service.findAttachments(ctx, [id])).get(id);
    return row && !row.deletedAt
      ? make(KeptFile, { name: row.name, mediaType: row.mediaType, bytes: row.bytes })
      : null;
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskAttachmentsResolver {
  @FieldResolver(() => [AttachmentType], { description: 'What hangs on it, newest first, at most 50 (附件).' })
  @Allow(inner)
  async attachments(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<AttachmentType[]> {
    return ((await service.taskAttachmentsLoader(ctx).load(task.id)) ?? []).map(toAttachment);
  }
}
