import { hubError, refuse } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { registerEnumType } from 'type-graphql';

/**
 * What officers may talk about, one line each. Row-level security decides who sees a row of these tables, and
 * `subject_seen()` asks the same tables for what hangs on them; a further kind is a line here and one there.
 */
const rowOf = {
  KEY_TASK: 'select id as "keyTaskId", state from key_task where id = ?',
  SUPERVISION_SLIP: 'select key_task_id as "keyTaskId" from supervision_slip where id = ?',
  PROBLEM: 'select key_task_id as "keyTaskId" from problem where id = ?',
} as const;

export type SubjectKind = keyof typeof rowOf;

export const SubjectKindEnum = {
  KEY_TASK: 'KEY_TASK',
  SUPERVISION_SLIP: 'SUPERVISION_SLIP',
  PROBLEM: 'PROBLEM',
} as const satisfies Record<SubjectKind, SubjectKind>;
registerEnumType(SubjectKindEnum, {
  name: 'SubjectKind',
  description: 'What something is about: a key task, a supervision slip, a problem (重点任务、督办单、问题).',
});

export interface Subject {
  readonly subjectType: SubjectKind;
  readonly subjectId: string;
}

/** `KEY_TASK:5f0c…`, as it stands in an address. */
export function readSubject(about: string): Subject {
  const [kind = '', subjectId = ''] = about.split(':');
  if (!Object.hasOwn(rowOf, kind) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(subjectId))
    throw hubError.notFound();
  return { subjectType: kind as SubjectKind, subjectId };
}

/** The key task behind a subject that the viewer sees; whatever is not seen is not there. */
async function seen(em: SqlEntityManager, { subjectType, subjectId }: Subject) {
  const [row] = await em.execute<{ keyTaskId: string | null; state?: string }[]>(rowOf[subjectType], [subjectId]);
  if (!row) throw hubError.notFound();
  return row;
}

export async function checkSeen(em: SqlEntityManager, subject: Subject): Promise<void> {
  await seen(em, subject);
}

/** The same for whoever adds something: not to a task that a later edition of the plan withdrew. */
export async function standingSubject(em: SqlEntityManager, subject: Subject): Promise<{ keyTaskId: string | null }> {
  const { keyTaskId, state } = await seen(em, subject);
  if (state === 'WITHDRAWN') {
    refuse('TASK_WITHDRAWN', {
      zh: '该任务已由修订后的方案撤销，只供查阅。',
      en: 'A later edition of the plan withdrew this task; it is only kept.',
    });
  }
  return { keyTaskId };
}
