import { describe, expect, it } from 'vitest';
import { faultBefore, faultOf, sizeWords } from './file-words.ts';

const terms = { endings: ['pdf', 'docx'], mostFiles: 50, mostBytes: 1024 * 1024 };

describe('a file', () => {
  it('has a size that is read at a glance', () => {
    expect([0, 1023, 1536, 10_240, 1024 ** 2, 52_428_800].map(sizeWords)).toEqual([
      ...['0 B', '1023 B', '1.5 KB', '10 KB', '1 MB', '50 MB'],
    ]);
  });

  it('is refused before it is sent where that is certain', () => {
    expect(faultBefore({ name: 'A.PDF', size: 10 }, terms, 0)).toBeNull();
    expect(faultBefore({ name: 'a.zip', size: 10 }, terms, 0)?.zh).toContain('pdf、docx');
    expect(faultBefore({ name: 'pdf', size: 10 }, terms, 0)).not.toBeNull();
    expect(faultBefore({ name: 'a.pdf', size: 0 }, terms, 0)?.zh).toBe('文件是空的');
    expect(faultBefore({ name: 'a.pdf', size: 2 * 1024 ** 2 }, terms, 0)?.zh).toBe('文件太大（2 MB），最大 1 MB');
    expect(faultBefore({ name: 'a.pdf', size: 2 * 1024 ** 2 }, { ...terms, mostBytes: null }, 0)).toBeNull();
    expect(faultBefore({ name: 'a.pdf', size: 1 }, terms, 50)?.zh).toBe('附件已满 50 个');
  });

  it('that was not taken says why in the hub’s words, or that nobody answered', () => {
    const said = JSON.stringify({ errors: [{ message: 'No.', extensions: { messageZh: '不行。' } }] });
    expect(faultOf(said)).toEqual({ zh: '不行。', en: 'No.' });
    for (const body of ['', '<html>', '{}', '{"errors":[]}']) expect(faultOf(body).zh).toContain('没有保存');
  });
});
