import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('a table as CSV', () => {
  it('opens in Chinese, with quotes and line breaks kept inside their cell', async () => {
    const file = toCsv(['活动', '说明'], [['讲座', '第一行\n"第二行",完']]);
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await file.text()).toBe('活动,说明\r\n讲座,"第一行\n""第二行"",完"\r\n');
  });

  it('runs no formula in the spreadsheet of whoever opens it', async () => {
    const text = await toCsv(['a'], [['=HYPERLINK("x")'], ['@sum'], ['-3.5'], ['+86 23'], [null]]).text();
    expect(text.split('\r\n').slice(1, 6)).toEqual([`"'=HYPERLINK(""x"")"`, "'@sum", '-3.5', "'+86 23", '']);
  });
});
