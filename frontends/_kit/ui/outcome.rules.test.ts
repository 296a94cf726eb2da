import { describe, expect, it } from 'vitest';
import { outcomeOf } from './outcome.ts';

type Union =
  | { __typename: 'ServiceRecord'; id: string }
  | { __typename: 'Refusal'; code: string; message: string; messageZh: string; field: string }
  | { __typename: 'Conflict'; currentVersion: number; current: unknown };
interface Data {
  result: Union | null;
}
const pick = (data: Data) => data.result;
const fault = (code: string) => ({ graphQLErrors: [{ message: 'x', extensions: { code } }] }) as never;

describe('what came of a mutation', () => {
  it('is the record when nothing stood against it', () => {
    const outcome = outcomeOf(
      { data: { result: { __typename: 'ServiceRecord', id: 'r' } }, error: undefined },
      pick,
      'zh',
    );
    expect(outcome).toEqual({ kind: 'done', value: { __typename: 'ServiceRecord', id: 'r' } });
  });

  it("is a refusal in the officer's language, with the field to blame", () => {
    const refusal: Union = {
      __typename: 'Refusal',
      code: 'OVERLAP',
      message: 'Overlaps.',
      messageZh: '时间重叠。',
      field: 'startedAt',
    };
    expect(outcomeOf({ data: { result: refusal }, error: undefined }, pick, 'zh')).toMatchObject({
      kind: 'refused',
      message: '时间重叠。',
    });
    expect(outcomeOf({ data: { result: refusal }, error: undefined }, pick, 'en')).toMatchObject({
      message: 'Overlaps.',
      refusal: { field: 'startedAt' },
    });
  });

  it('is a conflict with the version that stands', () => {
    const outcome = outcomeOf(
      { data: { result: { __typename: 'Conflict', currentVersion: 4, current: {} } }, error: undefined },
      pick,
      'zh',
    );
    expect(outcome).toMatchObject({ kind: 'conflict', conflict: { currentVersion: 4 } });
  });

  it('is a failure told by the closed code, never by a foreign text', () => {
    expect(outcomeOf<Data, Union>({ data: undefined, error: fault('FORBIDDEN') }, pick, 'zh')).toMatchObject({
      kind: 'failed',
      code: 'FORBIDDEN',
      message: '您的岗位没有办理这一项的权限。',
    });
    expect(outcomeOf<Data, Union>({ data: undefined, error: fault('INTERNAL') }, pick, 'en').kind).toBe('failed');
  });

  it('is a refusal at the field when the input itself was wrong', () => {
    const error = {
      graphQLErrors: [{ message: '服务时长须大于 0。', extensions: { code: 'INVALID_INPUT', field: 'minutes' } }],
    } as never;
    expect(outcomeOf<Data, Union>({ data: undefined, error }, pick, 'zh')).toMatchObject({
      kind: 'refused',
      message: '服务时长须大于 0。',
      refusal: { field: 'minutes' },
    });
  });

  it('is an outage when the network is gone', () => {
    const error = { graphQLErrors: [], networkError: new Error('offline') } as never;
    expect(outcomeOf<Data, Union>({ data: undefined, error }, pick, 'zh')).toMatchObject({
      kind: 'failed',
      code: 'UNAVAILABLE',
    });
  });

  it('is a failure when the record is missing without a word', () => {
    expect(outcomeOf<Data, Union>({ data: { result: null }, error: undefined }, pick, 'zh')).toMatchObject({
      kind: 'failed',
      code: 'INTERNAL',
    });
  });
});
