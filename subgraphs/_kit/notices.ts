import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { defineFact, type FactDefinition, writeFact } from './facts/index.ts';

const words = z.object({ zh: z.string().min(1).max(200), en: z.string().min(1).max(300) });

/**
 * Something that people should hear of, in a form that their inbox needs no knowledge of the sender's records to show.
 * It names no personal data: a notice also leaves the hub as a letter.
 */
export const noticePayload = z.object({
  /** What happened, `supervision-slip.issued`: for filters and for counting, never for rights. */
  kind: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  /** One line, in both languages. */
  title: words,
  /** What it is about, such as the text of a task, in the language in which it was written. */
  about: z.string().max(400).nullable(),
  /** Page of the hub that shows it, `/tasks/slips/…`. */
  link: z
    .string()
    .regex(/^\/[a-z][^\s]*$/)
    .max(400),
  /** Goes out by letter at once, also to those who asked for one letter a day. */
  urgent: z.boolean(),
  /** Last day to act, if there is one. */
  dueOn: z.iso.date().nullable(),
  /** Who should hear: these officers, and those of these units (of any unit, when none is named) who hold a privilege. */
  to: z.object({
    officerIds: z.array(z.uuid()),
    holders: z.array(z.object({ privilege: z.string(), unitIds: z.array(z.uuid()).nullable() })),
  }),
  /** Who did it and so knows of it already. */
  byOfficerId: z.uuid().nullable(),
});
export type NoticePayload = z.output<typeof noticePayload>;
export type NoticeFact = FactDefinition<string, typeof noticePayload>;

/** The fact by which a service tells people something; the directory keeps the inboxes. */
export const noticeFact = (service: string): NoticeFact => defineFact(`${service}.notice.given`, 1, noticePayload);

/** Gives a notice, in the transaction of whatever it tells of. */
export async function giveNotice(
  em: SqlEntityManager,
  fact: NoticeFact,
  notice: z.input<typeof noticePayload>,
  at?: Date,
): Promise<void> {
  await writeFact(em, fact, { keys: {}, payload: notice, ...(at ? { at } : {}) });
}
