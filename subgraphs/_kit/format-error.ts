import type { GraphQLFormattedError } from 'graphql';
import { ConflictError, errorCodes, HubError, RefusalError } from './errors.ts';
import type { Logger } from './service/log.ts';

interface Unwrapped {
  readonly originalError?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** GraphQL's own complaints about a document or its variables are the caller's to read. */
const fromTheDocument = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** PostgreSQL and network states in which a later try may succeed. */
const outage = /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|57P0|08|53|57014)/;

/**
 * What a caller may see of an error: closed codes, no inner text. Everything that we did not mean to say becomes
 * INTERNAL or UNAVAILABLE; the log keeps the rest under the request id.
 */
export function formatError(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrap(error);
    if (original instanceof HubError) return formatted;
    const code = formatted.extensions?.code as string | undefined;
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    // A mutation without a result union still tells its refusals; the codes stay the closed ones.
    if (original instanceof RefusalError) {
      const { code: refusal, words, field } = original;
      return {
        ...place,
        message: words.en,
        extensions: { code: 'INVALID_INPUT', messageZh: words.zh, refusal, ...(field ? { field } : {}) },
      };
    }
    if (original instanceof ConflictError) {
      return {
        ...place,
        message: 'Someone else changed the record.',
        extensions: { code: 'CONFLICT', messageZh: '已被他人修改。' },
      };
    }
    const faults = validationFaults(original);
    if (faults) {
      return {
        ...place,
        message: 'The input has faults.',
        extensions: { code: 'INVALID_INPUT', messageZh: '输入有误。', field: faults[0]?.field, faults },
      };
    }
    if (code && (errorCodes as readonly string[]).includes(code) && code !== 'INTERNAL') return formatted;
    if (code && fromTheDocument.has(code)) {
      return { ...place, message: formatted.message, extensions: { code: 'INVALID_INPUT', reason: code } };
    }
    const inner = original as { code?: string; message?: string; stack?: string };
    const away = typeof inner?.code === 'string' && outage.test(inner.code);
    log.error({ path: formatted.path, error: inner?.message, stack: inner?.stack }, 'request failed');
    return away
      ? {
          ...place,
          message: 'The service is not available now.',
          extensions: { code: 'UNAVAILABLE', messageZh: '服务暂时不可用。' },
        }
      : {
          ...place,
          message: 'Something went wrong inside.',
          extensions: { code: 'INTERNAL', messageZh: '内部错误。' },
        };
  };
}

function unwrap(error: unknown): unknown {
  let current = error;
  while (current && !(current instanceof HubError) && (current as Unwrapped).originalError) {
    current = (current as Unwrapped).originalError;
  }
  return current;
}

interface Fault {
  field: string;
  message: string;
}

/** class-validator's findings, as type-graphql throws them, by path of the input field. */
function validationFaults(error: unknown): Fault[] | undefined {
  const found =
    (error as { extensions?: { validationErrors?: unknown }; validationErrors?: unknown } | undefined) ?? {};
  const list = found.extensions?.validationErrors ?? found.validationErrors;
  return Array.isArray(list) ? list.flatMap((item) => flatten(item, '')) : undefined;
}

interface Finding {
  property: string;
  constraints?: Record<string, string>;
  children?: Finding[];
}

function flatten(finding: Finding, prefix: string): Fault[] {
  const field = prefix ? `${prefix}.${finding.property}` : finding.property;
  const own = Object.values(finding.constraints ?? {}).map((message) => ({ field, message }));
  return [...own, ...(finding.children ?? []).flatMap((child) => flatten(child, field))];
}
