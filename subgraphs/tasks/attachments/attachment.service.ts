import { checkVersion, type HubContext, holds, hubError, type OfficerViewer, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { attachmentAdded, attachmentRemoved, attachmentRestored } from '../contract/file-facts.ts';
import { checkSeen, readSubject, type Subject, standingSubject } from '../subjects.ts';
import { Attachment } from './attachment.entity.ts';
import type { AttachmentStepInput, KeepFileInput, RemoveAttachmentInput } from './attachment.inputs.ts';
import { checkContent, checkRemoval, kindOf, MOST_FILES, type Room, roomFor } from './attachment.rules.ts';

const notFound = () => hubError.notFound({ zh: '没有这个附件。', en: 'There is no such attachment.' });

function officerOf(ctx: HubContext): OfficerViewer {
  if (ctx.viewer.kind !== 'officer') throw hubError.forbidden();
  return ctx.viewer;
}

/** What hangs on a record, newest first. */
export function attachmentsOf(ctx: HubContext, subject: Subject): Promise<Attachment[]> {
  const { subjectType, subjectId } = subject;
  return ctx.read(async (em) => {
    await checkSeen(em, subject);
    const where = { subjectType, subjectId, deletedAt: null };
    return em.find(Attachment, where, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: MOST_FILES });
  });
}

/** Before any byte is taken: may this officer, is this kind of file taken, is there room? */
export function termsFor(ctx: HubContext, about: string, name: string) {
  officerOf(ctx);
  const subject = readSubject(about);
  return ctx.read(async (em) => {
    await standingSubject(em, subject);
    return { contents: [...kindOf(name).contents], room: roomFor(await used(em, subject)) };
  });
}

/** The row of a file that lies in the store; asked by the gateway in the officer's name. */
export async function keepFile(ctx: HubContext, input: KeepFileInput): Promise<string> {
  const viewer = officerOf(ctx);
  const subject = readSubject(input.about);
  const { name, mediaType } = checkContent(input.name, input.content);
  const { id, bytes, sha256 } = input;
  await ctx.write(async (em) => {
    const { keyTaskId } = await standingSubject(em, subject);
    // Two files at once must not share the last room.
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`attachments:${subject.subjectId}`]);
    const room = roomFor(await used(em, subject));
    if (bytes > room) throw hubError.limit({ zh: '附件总量超过 500 MB。', en: 'The attachments exceed 500 MB.' });
    em.create(Attachment, {
      ...{ id, ...subject, keyTaskId, name, mediaType, bytes, sha256 },
      uploadedBy: viewer.id,
      uploaderUnitId: viewer.unitId,
      createdBy: viewerId(viewer),
    });
    await em.flush();
    await writeFact(em, attachmentAdded, {
      keys: { attachment: id, subject: subject.subjectId },
      payload: {
        ...{ attachmentId: id, ...subject, keyTaskId, mediaType, bytes },
        ...{ addedById: viewer.id, unitId: viewer.unitId },
      },
    });
  });
  return id;
}

async function used(em: SqlEntityManager, { subjectType, subjectId }: Subject): Promise<Room> {
  const [row] = await em.execute<{ files: number; bytes: string }[]>(
    `select count(*)::int as files, coalesce(sum(bytes), 0)::text as bytes from attachment
     where subject_type = ? and subject_id = ? and deleted_at is null`,
    [subjectType, subjectId],
  );
  return { files: row?.files ?? 0, bytes: Number(row?.bytes ?? 0) };
}

export function removeAttachment(ctx: HubContext, input: RemoveAttachmentInput): Promise<Attachment> {
  return step(ctx, input, async (row, em, viewer) => {
    if (row.deletedAt) throw notFound();
    const reason = input.reason?.trim() || null;
    checkRemoval(row.uploadedBy === viewer.id, reason);
    Object.assign(row, { deletedAt: new Date(), deletedBy: viewerId(viewer), deleteReason: reason });
    await writeFact(em, attachmentRemoved, told(row, { removedById: viewer.id }));
  });
}

/** The way back, for whoever removed it and for the office. */
export function restoreAttachment(ctx: HubContext, input: AttachmentStepInput): Promise<Attachment> {
  return step(ctx, input, async (row, em, viewer) => {
    if (!row.deletedAt) return;
    if (row.deletedBy !== viewerId(viewer) && !holds(viewer, 'tasks/attachments.remove')) throw hubError.forbidden();
    roomFor(await used(em, row));
    Object.assign(row, { deletedAt: null, deletedBy: null, deleteReason: null });
    await writeFact(em, attachmentRestored, told(row, { restoredById: viewer.id }));
  });
}

function told<More extends object>(row: Attachment, more: More) {
  const { id, subjectType, subjectId } = row;
  return {
    keys: { attachment: id, subject: subjectId },
    payload: { attachmentId: id, subjectType, subjectId, keyTaskId: row.keyTaskId ?? null, ...more },
  };
}

async function step(
  ctx: HubContext,
  input: AttachmentStepInput,
  change: (row: Attachment, em: SqlEntityManager, viewer: OfficerViewer) => Promise<void>,
): Promise<Attachment> {
  const viewer = officerOf(ctx);
  await ctx.write(async (em) => {
    const row = await em.findOne(Attachment, { id: input.id });
    if (!row) throw notFound();
    if (row.uploadedBy !== viewer.id && !holds(viewer, 'tasks/attachments.remove'))
      throw hubError.forbidden({ zh: '只能删除自己上传的附件。', en: 'Only one’s own files.' });
    checkVersion(row, input.version);
    await change(row, em, viewer);
    await em.flush();
  });
  const row = (await findAttachments(ctx, [input.id])).get(input.id);
  if (!row) throw notFound();
  return row;
}

export async function findAttachments(ctx: HubContext, ids: readonly string[]): Promise<Map<string, Attachment>> {
  const rows = await ctx.read((em) => em.find(Attachment, { id: { $in: [...ids] } }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those of each task, newest first. */
export const taskAttachmentsLoader = (ctx: HubContext) =>
  ctx.loader('task-attachments', async (taskIds: readonly string[], em) => {
    const where = { subjectType: 'KEY_TASK' as const, subjectId: { $in: [...taskIds] }, deletedAt: null };
    const rows = await em.find(Attachment, where, { orderBy: { createdAt: 'desc', id: 'desc' } });
    return Map.groupBy(rows, (row) => row.subjectId);
  });
