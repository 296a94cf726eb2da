import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { serialOf, shownOf, widthOf } from './cells.ts';
import { docx, fileOf, xlsx } from './index.ts';

/** The parts of a zip by its directory, as a reader finds them. */
function unzip(file: Buffer): Record<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = file.readUInt32LE(end + 16);
  const parts: Record<string, string> = {};
  for (let n = file.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [packed, letters, from] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt32LE(at + 42),
    ];
    const name = file.subarray(at + 46, at + 46 + letters).toString();
    const data = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28);
    parts[name] = inflateRawSync(file.subarray(data, data + packed)).toString();
    at += 46 + letters;
  }
  return parts;
}
const part = (parts: Record<string, string>, name: string): string => parts[name] ?? '';

async function sheetOf(rows: (string | number | null)[][], kinds: ('text' | 'number' | 'day' | 'moment')[] = ['text']) {
  const pieces = async function* () {
    yield rows;
  };
  const file = await fileOf(
    xlsx({
      title: '基地',
      sheet: '基地/清单',
      notes: ['状态：有效', '截至 2026-11-27'],
      columns: kinds.map((kind) => ({ title: `列${kind}`, kind, width: 20 })),
      rows: pieces(),
    }),
  );
  return unzip(file);
}

describe('a workbook', () => {
  it('keeps what begins like a formula as text, as it was', async () => {
    const dangerous = ['=1+1', '+86 23 6300', '-1', '@SUM(A1)', '\t=cmd'];
    const parts = await sheetOf(dangerous.map((text) => [text]));
    const sheet = part(parts, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    for (const text of dangerous)
      expect(sheet).toMatch(new RegExp(`s="5" t="inlineStr"><is><t [^>]*>${text.replace(/[+()]/g, '\\$&')}</t>`));
    const quoted = /<cellXfs.*?<\/cellXfs>/s
      .exec(part(parts, 'xl/styles.xml'))?.[0]
      .match(/<xf\b[^>]*?(?:\/>|>)/g)?.[5];
    expect(quoted).toContain('quotePrefix="1"');
    expect(quoted).toContain('numFmtId="49"');
  });

  it('writes days and moments as numbers that Excel shows as dates of China, and figures as figures', async () => {
    const parts = await sheetOf(
      [
        ['2026-11-27', '2026-11-27T16:30:00.000Z', 12.5],
        ['?', null, null],
      ],
      ['day', 'moment', 'number'],
    );
    const sheet = part(parts, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A5" s="7"><v>46353</v></c>');
    expect(sheet).toContain(`<c r="B5" s="8"><v>${46354 + 30 / 1440}</v></c>`);
    expect(sheet).toContain('<c r="C5" s="6"><v>12.5</v></c>');
    expect(sheet).toContain('>?</t>');
    expect(serialOf('day', '1900-01-01')).toBeNull();
  });

  it('freezes and repeats the headings below title and notes', async () => {
    const parts = await sheetOf([['甲'], ['乙']]);
    const sheet = part(parts, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A4:A6"/>');
    expect(part(parts, 'xl/workbook.xml')).toContain("'基地 清单'!$4:$4");
  });

  it('stays readable whatever a text holds', async () => {
    const sheet = part(await sheetOf([['a<b>&"\u0001\uD800_x0041_']]), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('>a&lt;b&gt;&amp;&quot;_x005F_x0041_</t>');
  });

  it('ends where its source breaks', async () => {
    const broken = async function* () {
      yield [['甲']];
      throw new Error('the next page did not come');
    };
    const file = xlsx({
      title: '',
      sheet: '',
      notes: [],
      columns: [{ title: 'a', kind: 'text', width: 9 }],
      rows: broken(),
    });
    await expect(fileOf(file)).rejects.toThrow('did not come');
  });
});

describe('an official document', () => {
  const make = async () =>
    unzip(
      await fileOf(
        docx({
          head: { issuer: '某市科学技术协会文件', number: '某科协发〔2026〕3号' },
          title: '2026年重点工作安排',
          addressees: '各区县科协：',
          body: [
            { kind: 'first', text: '一、重点任务' },
            { kind: 'second', text: '（一）聚人' },
            { kind: 'text', text: '1．举办青年论坛。' },
            { kind: 'annex', mark: '附件', title: '重点任务清单' },
            {
              kind: 'table',
              table: {
                columns: [
                  { title: '序号', share: 20 },
                  { title: '任务', share: 80 },
                ],
                rows: [['1', '举办\n论坛']],
              },
            },
          ],
          signature: { issuer: '某市科学技术协会', day: '2026-03-02' },
        }),
      ),
    );

  it('has the page of GB/T 9704: A4, 37 and 28 mm, 156 × 225 mm, 22 lines of 28 letters', async () => {
    const parts = await make();
    const document = part(parts, 'word/document.xml');
    const number = (name: string) =>
      Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(document.slice(document.indexOf('<w:sectPr>')))?.[1]);
    const mm = (twips: number) => (twips * 25.4) / 1440;
    expect([mm(number('w')), mm(number('h'))].map(Math.round)).toEqual([210, 297]);
    expect(mm(number('top'))).toBeCloseTo(37, 1);
    expect(mm(number('left'))).toBeCloseTo(28, 1);
    expect(mm(number('w') - number('left') - number('right'))).toBeCloseTo(156, 1);
    expect(mm(number('h') - number('top') - number('bottom'))).toBeCloseTo(225, 1);
    expect(Math.floor((number('h') - number('top') - number('bottom')) / number('linePitch'))).toBe(22);
    const body = /w:styleId="Body".*?<\/w:style>/s.exec(part(parts, 'word/styles.xml'))?.[0] ?? '';
    const letter = 16 * 20 + Number(/<w:rPr>.*<w:spacing w:val="(-?\d+)"\/>/.exec(body)?.[1]);
    expect(Math.floor((number('w') - number('left') - number('right')) / letter)).toBe(28);
  });

  it('names the fonts and sizes of each level', async () => {
    const styles = part(await make(), 'word/styles.xml');
    const look = (id: string) => {
      const style = new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      return [/w:eastAsia="([^"]+)"/.exec(style)?.[1], Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1]) / 2];
    };
    expect(look('Title')).toEqual(['方正小标宋简体', 22]);
    expect(look('Heading1')).toEqual(['黑体', 16]);
    expect(look('Heading2')).toEqual(['楷体_GB2312', 16]);
    expect(look('Body')).toEqual(['仿宋_GB2312', 16]);
    expect(look('Page')).toEqual(['宋体', 14]);
  });

  it('has a red head, its number, the day in figures, and an annex on a page of its own after the signature', async () => {
    const document = part(await make(), 'word/document.xml');
    const order = [
      '某市科学技术协会文件',
      '某科协发〔2026〕3号',
      '2026年重点工作安排',
      '各区县科协：',
      '一、重点任务',
      '2026年3月2日',
      '附件',
      '重点任务清单',
      '序号',
    ];
    const places = order.map((text) => document.indexOf(`>${text}<`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(document).toMatch(/<w:color w:val="FF0000"\/>.*?某市科学技术协会文件/);
    expect(document).toContain('<w:tblHeader/>');
  });

  it('numbers pages outside: right on odd pages, left on even ones', async () => {
    const parts = await make();
    expect(part(parts, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const [odd, even] = [part(parts, 'word/footer1.xml'), part(parts, 'word/footer2.xml')];
    expect(odd).toContain('<w:jc w:val="right"/>');
    expect(even).toContain('<w:jc w:val="left"/>');
    for (const foot of [odd, even])
      expect(foot.replace(/<w:instrText.*?<\/w:instrText>/, '').replace(/<[^>]+>/g, '')).toMatch(/— 1 —$/);
  });
});

it('shows and measures a cell where only text can stand', () => {
  expect(shownOf('moment', '2026-11-27T16:30:00.000Z')).toBe('2026-11-28 00:30');
  expect(shownOf('day', '2026-11-27')).toBe('2026-11-27');
  expect(widthOf('基地A')).toBe(5);
});
