import { HeaderMap } from '@apollo/server';
import type { ErrorCode, Words } from '@hub/kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { UnreachableError } from './engine/index.ts';

/** The closed list of codes, each with the words and the HTTP status for an answer that has nothing but this error. */
const codes: Record<ErrorCode, Words & { readonly status: number }> = {
  UNAUTHENTICATED: { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  FORBIDDEN: { status: 403, zh: '您没有此项权限。', en: 'You have no right to this.' },
  NOT_FOUND: { status: 404, zh: '没有找到这条记录。', en: 'There is no such record.' },
  INVALID_INPUT: { status: 400, zh: '请求有误。', en: 'The request is not valid.' },
  CONFLICT: { status: 409, zh: '记录已被他人修改。', en: 'The record was changed by someone else.' },
  LIMIT_EXCEEDED: { status: 400, zh: '请求超出限制。', en: 'The request is beyond the limits.' },
  UNAVAILABLE: { status: 503, zh: '服务暂时不可用。', en: 'The service is not available now.' },
  INTERNAL: { status: 500, zh: '系统内部错误。', en: 'Something went wrong inside.' },
};

/** The extensions that may leave; everything else stays with us. */
const publicExtensions = ['messageZh', 'field', 'faults', 'details', 'serviceName', 'limit'] as const;

/** Refuses a whole request: no part of it runs, and the HTTP status says so. */
export function refusal(
  code: ErrorCode,
  words: Words = codes[code],
  extra: {
    readonly limit?: string;
    readonly status?: number;
    readonly retryAfter?: number;
    readonly details?: unknown;
  } = {},
): GraphQLError {
  const headers = new HeaderMap();
  if (extra.retryAfter !== undefined) headers.set('retry-after', String(extra.retryAfter));
  const extensions: Record<string, unknown> = {
    code,
    messageZh: words.zh,
    ...(extra.limit ? { limit: extra.limit } : {}),
    ...(extra.details ? { details: extra.details } : {}),
    // Apollo Server takes status and headers of the answer from here.
    http: { status: extra.status ?? codes[code].status, headers },
  };
  return new GraphQLError(words.en, { extensions });
}

/** Whatever went wrong before the operation began, as a refusal of the request. */
export function toRefusal(error: unknown): GraphQLError {
  if (error instanceof UnreachableError) return refusal('UNAVAILABLE', undefined, { retryAfter: 1 });
  if (!(error instanceof GraphQLError)) return new GraphQLError('', { originalError: error as Error });
  const code = error.extensions.code as ErrorCode;
  if (!Object.hasOwn(codes, code) || error.extensions.http) return error;
  const words = { en: error.message, zh: String(error.extensions.messageZh ?? codes[code].zh) };
  return refusal(code, words);
}

/** Apollo Server's own codes for what is wrong with the request itself. */
const requestFaults: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * What the caller reads. A message passes only under a code of the closed list;
 * whatever nobody meant for a caller becomes INTERNAL without a word of its own.
 */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const given = formatted.extensions ?? {};
  const code = closedCode(given.code, formatted);
  const masked = code === 'INTERNAL';
  const extensions: Record<string, unknown> = { code };
  if (masked) extensions.messageZh = codes.INTERNAL.zh;
  for (const key of publicExtensions) {
    if (given[key] !== undefined && (!masked || key === 'serviceName')) extensions[key] = given[key];
  }
  return {
    message: masked ? codes.INTERNAL.en : formatted.message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions,
  };
}

/** Whether the caller will see only that something went wrong, so that the log must hold the rest. */
export function isMasked(error: GraphQLError): boolean {
  return closedCode(error.extensions.code, error) === 'INTERNAL';
}

function closedCode(code: unknown, { message, extensions }: GraphQLFormattedError): ErrorCode {
  if (typeof code !== 'string') return 'INTERNAL';
  if (Object.hasOwn(codes, code)) return code as ErrorCode;
  // The parser and Apollo's own rule count tokens and selections, but have no code of their own for too many.
  if (code === 'GRAPHQL_PARSE_FAILED' && message.includes('Parsing aborted')) return 'LIMIT_EXCEEDED';
  if (extensions?.validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED') return 'LIMIT_EXCEEDED';
  return requestFaults.has(code) ? 'INVALID_INPUT' : 'INTERNAL';
}
