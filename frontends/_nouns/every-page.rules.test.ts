import { describe, expect, it } from 'vitest';
import { everyPage } from './every-page.ts';

const page = (nodes: number[], endCursor: string | null) => ({
  data: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } },
});

describe('a list that is read to its end', () => {
  it('has the rows of all pages in order, and no more than wanted', async () => {
    const asked: (string | null)[] = [];
    const read = async (after: string | null) => {
      asked.push(after);
      return after === null ? page([1, 2], 'b') : page([3], null);
    };
    expect(await everyPage(read)).toEqual({ rows: [1, 2, 3], failed: false });
    expect(asked).toEqual([null, 'b']);
    expect(await everyPage(async () => page([1, 2], 'x'), 4)).toEqual({ rows: [1, 2, 1, 2], failed: false });
  });

  it('has none and the error when a page fails, also a later one', async () => {
    const read = async (after: string | null) => (after === null ? page([1], 'b') : { error: 'gone' });
    expect(await everyPage(read)).toEqual({ rows: [], error: 'gone', failed: true });
  });
});
