import type { CombinedError } from 'urql';
import type { Words } from './lang.ts';

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

/** One thing that went wrong, in words that the server chose for the officer. */
export interface Problem {
  code: ErrorCode;
  message: string;
  /** Field of the input, for INVALID_INPUT. */
  field?: string;
  /** Where in the answer the gap is, for partial data. */
  path: readonly (string | number)[];
  /** Which area did not answer, for UNAVAILABLE. */
  service?: string;
  requestId?: string;
}

/** Told by the server's codes only; a missing or foreign code is INTERNAL. */
export function problemsOf(error: CombinedError | undefined | null): Problem[] {
  if (!error) return [];
  if (error.networkError) {
    const status = (error.response as Response | undefined)?.status;
    const code: ErrorCode =
      status === 401
        ? 'UNAUTHENTICATED'
        : status === 403
          ? 'FORBIDDEN'
          : status === 429
            ? 'LIMIT_EXCEEDED'
            : 'UNAVAILABLE';
    if (error.graphQLErrors.length === 0) return [{ code, message: error.networkError.message, path: [] }];
  }
  return error.graphQLErrors.map((one) => {
    const extensions = (one.extensions ?? {}) as Record<string, unknown>;
    const text = (key: string) => (typeof extensions[key] === 'string' ? { [key]: extensions[key] } : {});
    return {
      code: errorCodes.find((code) => code === extensions.code) ?? 'INTERNAL',
      message: one.message,
      path: one.path ?? [],
      ...text('field'),
      ...text('service'),
      ...text('requestId'),
    };
  });
}

export const hasCode = (error: CombinedError | undefined | null, code: ErrorCode): boolean =>
  problemsOf(error).some((problem) => problem.code === code);

/** Whether a part of the answer is missing although the rest is there: show the rest and a labelled gap. */
export function gapAt(error: CombinedError | undefined | null, ...path: (string | number)[]): Problem | undefined {
  return problemsOf(error).find((problem) => path.every((step, index) => step === '*' || problem.path[index] === step));
}

export const codeWords: Record<ErrorCode, Words> = {
  UNAUTHENTICATED: { zh: '登录已失效，请重新登录', en: 'You are signed out. Please sign in again.' },
  FORBIDDEN: { zh: '没有权限进行此操作', en: 'You may not do this.' },
  NOT_FOUND: { zh: '没有找到，可能已被删除', en: 'Not found; it may have been removed.' },
  INVALID_INPUT: { zh: '填写的内容有误', en: 'Some of the input is not valid.' },
  CONFLICT: { zh: '他人已先行修改，请核对后再保存', en: 'Someone changed this first. Compare before you save.' },
  LIMIT_EXCEEDED: { zh: '请求过多，请稍后再试', en: 'Too many requests. Try again in a moment.' },
  UNAVAILABLE: { zh: '该部分暂时无法取得，请稍后重试', en: 'This part is unavailable right now. Try again shortly.' },
  INTERNAL: { zh: '系统出错，已记录', en: 'Something went wrong; it has been recorded.' },
};
