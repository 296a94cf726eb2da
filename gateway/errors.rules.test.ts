import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { UnreachableError } from './engine/index.ts';
import { formatError, isMasked, refusal, toRefusal } from './errors.ts';

const seen = (extensions: Record<string, unknown>, message = 'inner words') => formatError({ message, extensions });

describe('what leaves with an error', () => {
  it.each(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT', 'CONFLICT', 'LIMIT_EXCEEDED', 'UNAVAILABLE'])(
    'is the message under the closed code %s',
    (code) => {
      expect(seen({ code }, 'meant for the caller')).toMatchObject({
        message: 'meant for the caller',
        extensions: { code },
      });
    },
  );

  it.each([
    [{}],
    [{ code: 'INTERNAL' }],
    [{ code: 'INTERNAL_SERVER_ERROR' }],
    [{ code: 'DOWNSTREAM_SERVICE_ERROR' }],
    [{ code: 42 }],
    [{ code: 'toString' }],
    [{ code: '__proto__' }],
  ])('is nothing of its own under %j', (extensions) => {
    const error = seen({ ...extensions, details: 'select * from officer', stacktrace: ['at x'], field: 'phone' });
    expect(error).toEqual({
      message: 'Something went wrong inside.',
      extensions: { code: 'INTERNAL', messageZh: '系统内部错误。' },
    });
    expect(isMasked(new GraphQLError('x', { extensions: extensions as Record<string, unknown> }))).toBe(true);
  });

  it('is only the extensions of the list', () => {
    const given = {
      code: 'INVALID_INPUT',
      field: 'phone',
      messageZh: '有误',
      faults: [],
      stacktrace: ['at x'],
      sql: 'select',
    };
    expect(seen(given).extensions).toEqual({ code: 'INVALID_INPUT', field: 'phone', messageZh: '有误', faults: [] });
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name', 'INVALID_INPUT'],
    ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Document contains more that 5 tokens. Parsing aborted.', 'LIMIT_EXCEEDED'],
    ['GRAPHQL_VALIDATION_FAILED', 'Cannot query field "x"', 'INVALID_INPUT'],
    ['BAD_USER_INPUT', 'Variable', 'INVALID_INPUT'],
    ['BAD_REQUEST', 'CSRF', 'INVALID_INPUT'],
  ])("is Apollo's %s (%s) as %s", (code, message, ours) => {
    expect(seen({ code }, message).extensions?.code).toBe(ours);
  });

  it('keeps the place and the subgraph', () => {
    const error = formatError({
      message: 'x',
      path: ['a', 0],
      extensions: { code: 'UNAVAILABLE', serviceName: 'media' },
    });
    expect(error).toMatchObject({ path: ['a', 0], extensions: { code: 'UNAVAILABLE', serviceName: 'media' } });
  });
});

describe('a refusal', () => {
  it('carries the status of its code, or its own', () => {
    const status = (error: GraphQLError) => (error.extensions.http as { status: number }).status;
    expect(status(refusal('UNAUTHENTICATED'))).toBe(401);
    expect(status(refusal('LIMIT_EXCEEDED', undefined, { status: 413 }))).toBe(413);
  });

  it('is made of an error of the closed list, of an outage, and of nothing else', () => {
    const forbidden = toRefusal(new GraphQLError('No.', { extensions: { code: 'FORBIDDEN', messageZh: '不可。' } }));
    expect(forbidden).toMatchObject({
      message: 'No.',
      extensions: { code: 'FORBIDDEN', messageZh: '不可。', http: { status: 403 } },
    });
    expect(toRefusal(new UnreachableError('directory', 'refused')).extensions.code).toBe('UNAVAILABLE');
    expect(isMasked(toRefusal(new Error('connect ECONNREFUSED')))).toBe(true);
  });
});
