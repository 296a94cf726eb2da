import type { Words } from '@hub/runtime';
import type { OperationResult } from 'urql';

const words = (zh: string, en: string): Words => ({ zh, en });

/** Member of every result union: a rule said no. Ask for it in each mutation: `... on Refusal { code message messageZh field details }`. */
export interface Refusal {
  code?: string | null;
  message?: string | null;
  messageZh?: string | null;
  field?: string | null;
  details?: unknown;
}
/** `... on Conflict { currentVersion current }` */
export interface Conflict {
  currentVersion: number;
  current?: unknown;
}

export type Outcome<Value> =
  | { kind: 'done'; value: Value }
  | { kind: 'refused'; refusal: Refusal; message: string }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'failed'; message: string; code: string };

/** The member of a result union that is neither Refusal nor Conflict. */
export type Success<Union> = Exclude<Union, { __typename?: 'Refusal' } | { __typename?: 'Conflict' }>;

type Member = { __typename?: string | undefined };
const typeOf = (member: object): string | undefined => (member as Member).__typename;

export const failures: Record<string, { zh: string; en: string }> = {
  UNAUTHENTICATED: words(
    '登录已过期，请重新登录；填写的内容已保留。',
    'Your session has ended. Sign in again; what you entered is kept.',
  ),
  FORBIDDEN: words('您的岗位没有办理这一项的权限。', 'Your role may not do this.'),
  NOT_FOUND: words('没有找到这条记录，可能已被删除。', 'No such record; it may have been deleted.'),
  CONFLICT: words('记录已被他人修改，请刷新后再办理。', 'Someone else changed the record; reload and try again.'),
  LIMIT_EXCEEDED: words('请求过于频繁或范围过大，请稍后再试。', 'Too many or too large requests; try again later.'),
  UNAVAILABLE: words(
    '子系统暂时不可用，请稍后再试；填写的内容已保留。',
    'That part of the system is down; try again later. What you entered is kept.',
  ),
  INTERNAL: words(
    '系统出错，没有办成；填写的内容已保留。',
    'Something failed and was not done. What you entered is kept.',
  ),
};

/** Sorts a mutation's answer: done, refused by a rule, overtaken by somebody, or failed. Pure, so that it can be tested. */
export function outcomeOf<Data, Union extends object>(
  result: Pick<OperationResult<Data>, 'data' | 'error'>,
  pick: (data: Data) => Union | null | undefined,
  lang: 'zh' | 'en',
): Outcome<Success<Union>> {
  const member = result.data ? pick(result.data) : null;
  if (member) {
    if (typeOf(member) === 'Refusal') {
      const refusal = member as Refusal;
      const message =
        (lang === 'zh' ? refusal.messageZh : refusal.message) ??
        refusal.message ??
        refusal.messageZh ??
        refusal.code ??
        '';
      return { kind: 'refused', refusal, message };
    }
    if (typeOf(member) === 'Conflict') return { kind: 'conflict', conflict: member as unknown as Conflict };
    return { kind: 'done', value: member as Success<Union> };
  }
  const fault = result.error?.graphQLErrors[0];
  const code = String(fault?.extensions?.code ?? (result.error?.networkError ? 'UNAVAILABLE' : 'INTERNAL'));
  // The form answers a wrong field as it answers a refusal: beside the field.
  if (code === 'INVALID_INPUT' && fault) {
    const field = fault.extensions?.field;
    const message = fault.message;
    return { kind: 'refused', message, refusal: { code, message, ...(typeof field === 'string' ? { field } : {}) } };
  }
  const words = failures[code];
  return {
    kind: 'failed',
    code,
    message: words ? words[lang] : (fault?.message ?? failures.INTERNAL?.[lang] ?? code),
  };
}
