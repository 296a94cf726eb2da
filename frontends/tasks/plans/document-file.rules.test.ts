import { describe, expect, it } from 'vitest';
import { base64Of, choicesOf, columnsOf } from './document-file.ts';

describe('a document to import', () => {
  const columns = [
    { index: 0, heading: '序号', role: 'NUMBER' as const },
    { index: 1, heading: '备注', role: 'OTHER' as const },
    { index: 2, heading: '备注', role: 'DEADLINE' as const },
  ];

  it('offers each column once, also where two bear one heading', () => {
    expect(new Set(choicesOf(columns).map(({ from }) => from)).size).toBe(3);
    expect(choicesOf(columns).map(({ to }) => to)).toEqual(['NUMBER', null, 'DEADLINE']);
  });

  it('gives the columns back as they were when nothing is corrected', () => {
    expect(columnsOf(choicesOf(columns))).toEqual(columns.map(({ index, role }) => ({ index, role })));
    expect(columnsOf(null)).toBeNull();
  });

  it('carries Chinese text and bytes of a Word file through base64', async () => {
    const bytes = new Uint8Array(100_000).map((_, index) => index % 256);
    expect(Buffer.from(await base64Of(new Blob([bytes])), 'base64').equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(await base64Of(new Blob(['关于印发'])), 'base64').toString()).toBe('关于印发');
  });
});
