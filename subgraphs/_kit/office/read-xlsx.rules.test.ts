import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileOf } from './index.ts';
import { readXlsx } from './read-xlsx.ts';
import { UnreadableFile } from './unzip.ts';
import { zip } from './zip.ts';

const sheetOf = (rows: string, more = '') => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`;
const book = (sheet: string, strings = '', workbook = '') =>
  fileOf(
    zip(
      Object.entries({
        'xl/workbook.xml': `<workbook>${workbook}<sheets><sheet name="藏" state="hidden" r:id="rId9"/><sheet name="a" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet7.xml"/></Relationships>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
        'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
        'xl/worksheets/sheet7.xml': sheet,
      }).map(([name, text]) => ({ name, text: [text] })),
    ),
  );
const textsOf = (file: Buffer) =>
  readXlsx(file, 100).map(({ row, cells }) => [row, ...Array.from(cells, (cell) => cell?.text ?? null)]);
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof UnreadableFile ? error.code : error;
  }
  return 'read';
};

describe('a workbook that is read', () => {
  it('gives texts of every kind, with the rows as they are numbered', async () => {
    const file = await book(
      sheetOf(
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>A&amp;B&#x4e2d;</t></is></c><c r="D2"><v>12.50</v></c><c r="E2" t="b"><v>1</v></c></row><row r="4"/><row r="5"><c r="A5" t="s"><v>1</v></c></row>',
      ),
      '<si><r><t>重点</t></r><r><t xml:space="preserve"> 任务</t></r><rPh><t>zhong</t></rPh></si><si><t/></si>',
    );
    expect(textsOf(file)).toEqual([[2, '重点 任务', null, 'A&B中', '12.5', 'TRUE']]);
  });

  it('tells dates from numbers by their format, counted from 1900 or from 1904', async () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>46086</v></c><c r="B1" s="2"><v>46086.5</v></c><c r="C1" s="3"><v>46086</v></c></row>';
    const [found] = readXlsx(await book(sheetOf(row)), 5);
    expect(found?.cells.map((cell) => cell?.day)).toEqual(['2026-03-05', '2026-03-05', null]);
    const [later] = readXlsx(await book(sheetOf(row), '', '<workbookPr date1904="1"/>'), 5);
    expect(later?.cells[0]?.day).toBe('2030-03-06');
  });

  it('knows a formula, and gives every cell of a merged range the value of the first', async () => {
    const file = await book(
      sheetOf(
        '<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>ax</v></c><c r="B1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="B2"/><c r="C2"><v>1</v></c></row>',
        '<mergeCells count="1"><mergeCell ref="B1:B2"/></mergeCells>',
      ),
    );
    const [first, second] = readXlsx(file, 5);
    expect(first?.cells[0]).toMatchObject({ formula: true, text: 'ax' });
    expect(second?.cells[1]?.text).toBe('a');
  });

  it('reads prefixed elements, as some programs write them', async () => {
    expect(
      textsOf(
        await book(
          '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        ),
      ),
    ).toEqual([[1, '7']]);
  });

  it('refuses what is no workbook, has a password, brings entities or too many rows', async () => {
    expect(codeOf(() => readXlsx(Buffer.from('姓名,单位'), 5))).toBe('NOT_A_WORKBOOK');
    expect(codeOf(() => readXlsx(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 5))).toBe('ENCRYPTED');
    const entity = await book(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetOf('')}`);
    expect(codeOf(() => readXlsx(entity, 5))).toBe('NOT_A_WORKBOOK');
    const many = await book(
      sheetOf(Array.from({ length: 12 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join('')),
    );
    expect(codeOf(() => readXlsx(many, 10))).toBe('TOO_MANY_ROWS');
  });

  it('stops unpacking at its limit, whatever the directory says of the size', async () => {
    const file = await book(sheetOf(''));
    // 60 MB of blanks are 60 kB packed; the directory claims ten bytes.
    const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 32));
    const name = 'xl/workbook.xml';
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(10, 24);
    central.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    const bomb = Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
    expect(bomb.length).toBeLessThan(file.length + 200_000);
    expect(codeOf(() => readXlsx(bomb, 5))).toBe('TOO_LARGE');
  });
});
