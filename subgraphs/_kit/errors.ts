import { GraphQLError } from 'graphql';
import type { Words } from './viewer.ts';

/** The closed list of codes that a caller can meet in `errors[].extensions.code`. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error that the caller may read: a code, a sentence in both languages and, where one is to blame, the field. */
export class HubError extends GraphQLError {
  readonly code: ErrorCode;
  readonly words: Words;
  constructor(code: ErrorCode, words: Words, extra: { field?: string; details?: unknown } = {}) {
    super(words.en, { extensions: { code, messageZh: words.zh, ...extra } });
    this.name = 'HubError';
    this.code = code;
    this.words = words;
  }
}

/** A refusal by a rule, which a form must answer: becomes a `Refusal` in the mutation's result union. */
export class RefusalError extends Error {
  readonly code: string;
  readonly words: Words;
  readonly field: string | undefined;
  readonly details: unknown;
  constructor(code: string, words: Words, extra: { field?: string; details?: unknown } = {}) {
    super(words.en);
    this.name = 'RefusalError';
    this.code = code;
    this.words = words;
    this.field = extra.field;
    this.details = extra.details;
  }
}

/** A stale write: someone else changed the record first. Becomes a `Conflict` with the current state. */
export class ConflictError extends Error {
  readonly currentVersion: number;
  readonly current: unknown;
  constructor(currentVersion: number, current: unknown) {
    super('the record was changed by someone else');
    this.name = 'ConflictError';
    this.currentVersion = currentVersion;
    this.current = current;
  }
}

/** Refuses by a rule of the domain. The code is the rule's name, such as `OVERLAP`. */
export function refuse(code: string, words: Words, extra: { field?: string; details?: unknown } = {}): never {
  throw new RefusalError(code, words, extra);
}

export const hubError = {
  unauthenticated: () => new HubError('UNAUTHENTICATED', { zh: '请先登录。', en: 'Sign in first.' }),
  forbidden: (words: Words = { zh: '您没有此项权限。', en: 'You have no right to this.' }) =>
    new HubError('FORBIDDEN', words),
  notFound: (words: Words = { zh: '没有找到这条记录。', en: 'There is no such record.' }) =>
    new HubError('NOT_FOUND', words),
  invalid: (field: string, words: Words) => new HubError('INVALID_INPUT', words, { field }),
  limit: (words: Words) => new HubError('LIMIT_EXCEEDED', words),
  unavailable: (words: Words = { zh: '服务暂时不可用。', en: 'The service is not available now.' }) =>
    new HubError('UNAVAILABLE', words),
};
