import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, documentText, draftOf, draftWith, rows } from './documents.fixture.ts';
import { readDocument } from './read.ts';
import { recognise } from './recognise.ts';

const read = async (name: string, bytes: Uint8Array) => recognise(await readDocument(name, bytes));
const docx = readFileSync(new URL('../../demo/plans/work-plan-2025.docx', import.meta.url));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a file that is no readable document', () => {
  it.each([
    ['empty.txt', new Uint8Array()],
    ['picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['plan.pdf', utf8('%PDF-1.7\n')],
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['named.docx', utf8(documentText())],
    ['cut.docx', docx.subarray(0, Math.floor(docx.length / 2))],
    ['tail.docx', docx.subarray(200)],
    ['zip.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)],
  ])('%s is refused as a whole with one reason', async (name, bytes) => {
    const draft = await read(name, bytes);
    expect(codesOf(draft)).toEqual(['UNREADABLE']);
    expect(draft.categories).toEqual([]);
  });

  it('refuses a .docx that claims to swell beyond any document, before unpacking it', async () => {
    const swollen = Uint8Array.from(docx);
    const view = new DataView(swollen.buffer);
    const directory = view.getUint32(swollen.length - 22 + 16, true);
    view.setUint32(directory + 24, 0x7fffffff, true);
    expect(codesOf(await read('swollen.docx', swollen))).toEqual(['TOO_LARGE']);
  });

  it('reads what was renamed by its content, and GB18030 and UTF-16 as well', async () => {
    expect(codesOf(await read('work-plan.txt', docx))).toEqual([]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(documentText(), 'utf16le')]);
    expect(codesOf(await read('plan.txt', utf16))).toEqual([]);
    // 序号 in GB18030, which is not UTF-8
    const gbk = Uint8Array.of(0xd0, 0xf2, 0xba, 0xc5, 0x0a);
    expect((await readDocument('gbk.txt', gbk)).lines[0]).toBe('序号');
  });
});

describe('a document of another kind', () => {
  it('is told what a plan has and this has not', () => {
    const draft = draftOf('会议通知\n\n请于周五下午三点到会。\n\n办公室');
    expect(codesOf(draft)).toEqual(expect.arrayContaining(['NO_DOCUMENT_NUMBER', 'NO_DATE', 'NO_TASK_TABLE']));
    expect(draft.categories).toEqual([]);
    for (const problem of draft.problems) {
      expect(problem.place.zh).not.toBe('');
      expect(problem.message.en).not.toBe('');
    }
  });

  it('is not taken for a plan because it has some table', () => {
    expect(codesOf(draftWith({ header: ['姓名', '单位', '职务'], rows: [['张三', '办公室', '主任']] }))).toEqual([
      'NO_TASK_TABLE',
    ]);
  });
});

describe('a damaged plan', () => {
  const damaged: [string, string[][], string[]][] = [
    ['a row without its text', [['1', '聚人', '', '宣传文化部']], ['NO_TEXT']],
    ['a row without units', [['1', '聚人', '举办论坛。', '']], ['NO_UNIT']],
    ['no category on the first row', [['1', '', '举办论坛。', '宣传文化部']], ['NO_CATEGORY']],
    ['a number twice', [rows[0]!, ['1', '', '走访。', '组织人事部']], ['NUMBER_TWICE']],
    ['a missing row', [rows[0]!, ['3', '', '走访。', '组织人事部']], ['NUMBER_GAP']],
    ['missing first rows', [['4', '聚人', '走访。', '组织人事部']], ['NUMBER_GAP']],
    [
      'a sentence where a unit should be',
      [['1', '聚人', '举办论坛。', '由有关部门另行研究确定。请尽快办理']],
      ['BAD_UNIT'],
    ],
    ['a table cut off in its last row', [rows[0]!, ['2', '', '走访基层']], ['ROW_SHORT', 'TABLE_CUT']],
    ['a header only', [], ['NO_TASKS']],
  ];
  it.each(damaged)('with %s is refused at that place', (_, spoiled, codes) => {
    const draft = draftWith({ rows: spoiled });
    expect(codesOf(draft)).toEqual(codes);
  });

  it('names the line that is broken', () => {
    const draft = draftWith({ rows: [rows[0]!, ['2', '', '走访基层专家。', '']] });
    const line = draft.rawText.split('\n').indexOf('\t2') + 1;
    expect(draft.problems[0]?.place).toEqual({
      zh: `附件表格第${line}行（序号2）`,
      en: `annex table, line ${line} (no. 2)`,
    });
  });

  it.each([
    ['number', { number: '' }, 'NO_DOCUMENT_NUMBER'],
    ['title', { title: [] }, 'NO_TITLE'],
    ['date', { signature: [], tail: [] }, 'NO_DATE'],
    ['issuer', { issuer: '', signature: ['2026年3月2日'] }, 'NO_ISSUER'],
    ['day that exists', { signature: ['2026年2月30日'] }, 'BAD_DATE'],
  ])('without a %s says so', (_, parts, code) => {
    expect(codesOf(draftWith(parts))).toEqual([code]);
  });

  it('says which part of the body has no task when rows are missing at the end', () => {
    const draft = draftWith({ rows: rows.slice(0, 2) });
    expect(codesOf(draft)).toEqual(['CATEGORY_EMPTY']);
    expect(draft.problems[0]?.message.zh).toContain('聚力');
  });

  it('notices a lost measure, half a title, and characters that a wrong encoding left', () => {
    const measures = ['一、保障措施', '2.加强领导。狠抓落实。', '3.注重宣传。'];
    expect(codesOf(draftWith({ body: measures }))).toEqual(['SAFEGUARD_GAP']);
    expect(codesOf(draftWith({ title: ['关于印发《强基行动'] }))).toEqual(['BAD_TITLE']);
    expect(codesOf(draftWith({ title: ['2026年工作方案》的通知'] }))).toEqual(['BAD_TITLE']);
    const garbled = draftOf(documentText().replace('走访基层专家', '走访\ufffd专家'));
    expect(codesOf(garbled)).toEqual(['GARBLED']);
    expect(garbled.problems[0]?.place.zh).toMatch(/第\d+行/u);
  });

  it('reads what is left of a file cut inside a character, and says so', async () => {
    const bytes = utf8(documentText({ tail: [] }).trimEnd());
    const cut = await read('cut.txt', bytes.subarray(0, bytes.length - 1));
    expect(codesOf(cut)).toContain('GARBLED');
    expect(cut.documentNumber).toBe('某科协发〔2026〕3号');
  });

  it('reports every broken row, not the first only', () => {
    const draft = draftWith({
      rows: [
        ['1', '聚人', '', '宣传文化部'],
        ['2', '', '走访。', ''],
        ['5', '', '咨询。', '办公室'],
      ],
    });
    expect(codesOf(draft)).toEqual(['NO_TEXT', 'NO_UNIT', 'NUMBER_GAP']);
  });
});
