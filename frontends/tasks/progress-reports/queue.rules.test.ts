import { describe, expect, it } from 'vitest';
import { afterDone, chosen, moved } from './queue.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id }));

describe('a queue', () => {
  it('goes on with the next one, from the end with the one before, and ends empty', () => {
    expect(afterDone(items, 'a')).toBe('b');
    expect(afterDone(items, 'c')).toBe('b');
    expect(afterDone([{ id: 'a' }], 'a')).toBeNull();
    expect(afterDone(items, 'gone')).toBe('a');
  });

  it('moves by one and stops at the ends', () => {
    expect(moved(items, 'a', 1)).toBe('b');
    expect(moved(items, 'c', 1)).toBe('c');
    expect(moved(items, 'a', -1)).toBe('a');
    expect(moved([], 'a', 1)).toBeNull();
  });

  it('shows the first when what was chosen is gone', () => {
    expect(chosen(items, 'b')?.id).toBe('b');
    expect(chosen(items, 'gone')?.id).toBe('a');
    expect(chosen([], 'a')).toBeNull();
  });
});
