import { describe, expect, it } from 'vitest';
import { wordsOf } from '../json-text.ts';
import { JsonWriter } from './json-writer.ts';

const read = (writer: JsonWriter) => wordsOf(writer.take());

/** The same numbers in every run. */
function dice(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
}

describe('the writer of JSON', () => {
  it('writes strings as the runtime would, whatever is in them', () => {
    const writer = new JsonWriter();
    const roll = dice(7);
    const kinds = [0x80, 0x800, 0xd800, 0x1_0000, 0x11_0000];
    for (let round = 0; round < 3_000; round++) {
      const most = kinds[roll(kinds.length)] as number;
      const text = Array.from({ length: roll(40) }, () => String.fromCodePoint(roll(most))).join('');
      writer.string(text);
      expect(read(writer)).toBe(JSON.stringify(text));
    }
    for (const text of ['', '\ud800', 'a\udc00b', '"', '\\', '\u007f', '\u07ff\u0800\uffff', '重庆😀']) {
      writer.string(text);
      expect(read(writer)).toBe(JSON.stringify(text));
    }
  });

  it('writes numbers as the runtime would', () => {
    const writer = new JsonWriter();
    const edges = [9, 99, 999, 9_999, 99_999, 999_999].flatMap((edge) => [edge, edge + 1]);
    for (const value of [0, -0, -1, 0.5, 1e21, 2 ** 53, ...edges, Number.NaN, Number.POSITIVE_INFINITY]) {
      writer.number(value);
      expect(read(writer)).toBe(JSON.stringify(value));
    }
  });

  it('finds room for what is longer than its buffer, and takes back what is not wanted', () => {
    const writer = new JsonWriter();
    const long = '科'.repeat(3_000_000);
    writer.mark(0x5b);
    const { at } = writer;
    writer.string('gone');
    writer.at = at;
    writer.string(long);
    writer.constant(Buffer.from(',1]'));
    expect(JSON.parse(read(writer))).toEqual([long, 1]);
    writer.json({ a: undefined, b: [new Date(0)] });
    writer.json(undefined);
    expect(read(writer)).toBe('{"b":["1970-01-01T00:00:00.000Z"]}null');
  });

  it('does not write without end', () => {
    const writer = new JsonWriter();
    const long = 'x'.repeat(4_000_000);
    expect(() => {
      for (let times = 0; times < 20; times++) writer.string(long);
    }).toThrow(/longer than one operation may have/);
  });
});
