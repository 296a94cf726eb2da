import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan2025, plan2026 } from '../../demo/sample-plans.ts';
import { codesOf, documentText, draftOf, draftWith, rows, tasksOf } from './documents.fixture.ts';
import { readDocument } from './read.ts';
import { documentOfHtml } from './read-docx.ts';
import { recognise } from './recognise.ts';

const sample = (name: string) => readFileSync(new URL(`../../demo/plans/${name}`, import.meta.url));

describe('the sample documents', () => {
  it('reads the text file with its title over two lines and its category printed twice', async () => {
    const draft = recognise(await readDocument('work-plan-2026.txt', sample('work-plan-2026.txt')));
    expect(draft.problems).toEqual([]);
    expect(draft).toMatchObject({
      documentNumber: plan2026.documentNumber,
      issuer: plan2026.issuer,
      date: '2026-01-15',
      planYear: 2026,
    });
    expect(draft.title).toBe('关于印发《2026年“春雨润科” 凝聚科技工作者重点工作安排》的通知');
    expect(draft.categories.map((c) => [c.name, c.tasks.length])).toEqual(
      plan2026.categories.map((c) => [c.name, c.tasks.length]),
    );
    expect(tasksOf(draft).map((t) => t.text)).toEqual(plan2026.categories.flatMap((c) => c.tasks.map((t) => t.text)));
    expect(draft.safeguards.map((s) => s.text)).toEqual(plan2026.safeguards);
  });

  it('reads the .docx with merged cells, lead and co-units in columns, deadlines, targets and an unknown column', async () => {
    const draft = recognise(await readDocument('work-plan-2025.docx', sample('work-plan-2025.docx')));
    expect(draft.problems).toEqual([]);
    expect(draft).toMatchObject({ documentNumber: plan2025.documentNumber, date: '2025-02-20', format: 'docx' });
    expect(draft.categories.map((c) => [c.name, c.tasks.length])).toEqual([
      ['乡村科普提升', 2],
      ['社区科普惠民', 1],
      ['校园科普护航', 2],
    ]);
    expect(tasksOf(draft)[0]).toMatchObject({
      lead: '科学技术普及部',
      leadInferred: false,
      coUnits: ['科技服务中心', '各区县（自治县）科协'],
      deadline: '2025年6月底前',
      deadlineDay: '2025-06-30',
      targets: [
        { value: 40, unit: '场', comparison: 'AT_LEAST' },
        { value: 5000, unit: '人次' },
      ],
      other: { 备注: '结合春耕安排' },
    });
    expect(tasksOf(draft).map((t) => t.deadlineDay)).toEqual([
      '2025-06-30',
      '2025-11-30',
      '2025-12-31',
      '2025-09-30',
      '2025-12-31',
    ]);
  });
});

describe('the same table written in other ways', () => {
  const expected = tasksOf(draftWith({})).map(({ number, category, text, lead, coUnits }) => ({
    number,
    category,
    text,
    lead,
    coUnits,
  }));
  const same = (text: string) => {
    const draft = draftOf(text);
    expect(draft.problems).toEqual([]);
    expect(tasksOf(draft)).toMatchObject(expected);
  };

  it('is read with Windows line ends, a byte order mark and trailing blanks', () => {
    same(`\ufeff${documentText().replace(/\n/g, ' \r\n')}`);
  });

  it('is read after an editor cut the blanks at line ends, which loses the cells of merged categories', () => {
    same(documentText().replace(/[ \t]+\n/g, '\n'));
  });

  it('is read with tabs turned into blanks', () => {
    same(documentText().replace(/\t/g, '    '));
  });

  it('is read with one row per line', () => {
    const text = documentText({ header: [], rows: [], tail: [] });
    same(`${text}\n序号\t类别\t重点任务\t责任单位\n${rows.map((r) => r.join('\t')).join('\n')}\n`);
  });

  it('is read between bars', () => {
    const text = documentText({ header: [], rows: [], tail: [] });
    const bars = [['序号', '类别', '重点任务', '责任单位'], ['---', '---', '---', '---'], ...rows];
    same(`${text}\n${bars.map((r) => `| ${r.join(' | ')} |`).join('\n')}\n`);
  });

  it('is read without any indentation', () => {
    same(documentText().replace(/^\t/gm, ''));
  });

  it('is read with the header repeated after a page break', () => {
    const header = ['序号', '类别', '重点任务', '责任单位'];
    same(documentText({ rows: [...rows.slice(0, 2), header, ...rows.slice(2)] }));
  });

  it('is read with full-width digits and row numbers with a point', () => {
    same(
      documentText({
        rows: [
          ['１', '聚人', '举办青年论坛。', '宣传文化部，组织人事部'],
          ['２．', '', '走访基层专家。', '组织人事部'],
          ['3、', '聚力', '开展技术咨询。', '科技服务中心'],
        ],
      }),
    );
  });

  it('is read from a table of a word processor with vertically merged cells and two header rows', () => {
    const cells = (tag: string, ...texts: string[]) => texts.map((t) => `<${tag}><p>${t}</p></${tag}>`).join('');
    const html = documentText({ header: [], rows: [], tail: [] })
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')
      .concat(
        '<table><tr><td rowspan="2"><p>序号</p></td><td rowspan="2"><p>类别</p></td><td rowspan="2"><p>重点任务</p></td><td colspan="2"><p>责任分工</p></td></tr>',
        `<tr>${cells('td', '牵头单位', '配合单位')}</tr>`,
        `<tr><td><p>1</p></td><td rowspan="2"><p>聚人</p></td>${cells('td', '举办青年论坛。', '宣传文化部', '组织人事部')}</tr>`,
        `<tr><td><p>2</p></td>${cells('td', '走访基层专家。', '组织人事部', '')}</tr>`,
        `<tr>${cells('td', '3', '聚力', '开展技术咨询。', '科技服务中心', '/')}</tr></table>`,
      );
    const draft = recognise(documentOfHtml(html));
    expect(draft.problems).toEqual([]);
    expect(tasksOf(draft)).toMatchObject(expected.map((t) => ({ ...t, leadInferred: false })));
    for (const task of tasksOf(draft)) {
      expect(
        draft.rawText
          .split('\n')
          .slice(task.clause.line - 1, task.clause.endLine)
          .join('\n'),
      ).toContain(task.text);
    }
  });

  it('is read when the category stands in a row of its own', () => {
    const html = documentText({ header: [], rows: [], tail: [] })
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')
      .concat(
        '<table><tr><td>序号</td><td>工作任务</td><td>责任部门</td></tr>',
        '<tr><td colspan="3">一、聚人</td></tr><tr><td>1</td><td>举办青年论坛。</td><td>宣传文化部、组织人事部</td></tr>',
        '<tr><td>2</td><td>走访基层专家。</td><td>组织人事部</td></tr>',
        '<tr><td colspan="3">二、聚力</td></tr><tr><td>3</td><td>开展技术咨询。</td><td>科技服务中心</td></tr></table>',
      );
    const draft = recognise(documentOfHtml(html));
    expect(draft.problems).toEqual([]);
    expect(tasksOf(draft)).toMatchObject(expected);
  });

  it('is numbered through where each category counts from 1', () => {
    const restarted = rows.map((row, index) => (index === 2 ? ['1', ...row.slice(1)] : row));
    const draft = draftWith({ rows: restarted });
    expect(draft.problems).toEqual([]);
    expect(draft.notes.map((note) => note.code)).toContain('NUMBERED_THROUGH');
    expect(tasksOf(draft)).toMatchObject(expected);
  });

  it('numbers rows of an automatically numbered column', () => {
    const auto = '<td><ol><li></li></ol></td>';
    const html = documentText({ header: [], rows: [], tail: [] })
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')
      .concat(
        '<table><tr><td>序号</td><td>类别</td><td>重点任务</td><td>责任单位</td></tr>',
        `<tr>${auto}<td rowspan="2">聚人</td><td>举办青年论坛。</td><td>宣传文化部、组织人事部</td></tr>`,
        `<tr>${auto}<td>走访基层专家。</td><td>组织人事部</td></tr><tr>${auto}<td>聚力</td><td>开展技术咨询。</td><td>科技服务中心</td></tr></table>`,
      );
    expect(tasksOf(recognise(documentOfHtml(html)))).toMatchObject(expected);
  });
});

describe('letterhead', () => {
  it.each([
    ['某科协发[2026]3号', '某科协发〔2026〕3号'],
    ['某科协发（2026）第03号', '某科协发〔2026〕3号'],
    ['某科协发 【２０２６】 ３ 号', '某科协发〔2026〕3号'],
    ['某科协办函〔2026〕118号    签发人：张三', '某科协办函〔2026〕118号'],
  ])('reads the number %s', (written, number) => {
    expect(draftWith({ number: written }).documentNumber).toBe(number);
  });

  it.each([
    [['2026年3月2日'], '2026-03-02'],
    [['２０２６ 年 ３ 月 ２ 日'], '2026-03-02'],
    [['二〇二六年三月二日'], '2026-03-02'],
    [['某市科学技术协会    2026年3月2日'], '2026-03-02'],
  ])('reads the date %s', (signature, date) => {
    expect(draftWith({ signature }).date).toBe(date);
  });

  it('takes the printing date when nothing is signed, and says so', () => {
    const draft = draftWith({ signature: [] });
    expect(draft.date).toBe('2026-03-02');
    expect(draft.notes.map((n) => n.code)).toContain('DATE_FROM_COLOPHON');
  });

  it('takes the issuer without 文件, and does not take a number that the body quotes', () => {
    const draft = draftWith({
      issuer: '某市科学技术协会文件',
      body: ['根据《关于加强工作的通知》（某党发〔2020〕1号）要求，安排如下。'],
    });
    expect(draft).toMatchObject({ issuer: '某市科学技术协会', documentNumber: '某科协发〔2026〕3号' });
  });

  it.each([
    [['关于印发《强基行动', '', '2026年实施方案》的通知'], '关于印发《强基行动2026年实施方案》的通知'],
    [['关于做好年度重点', '工作的意见'], '关于做好年度重点工作的意见'],
    [['2026年工作要点（试行）'], '2026年工作要点（试行）'],
  ])('joins the title %j', (title, joined) => {
    expect(draftWith({ title }).title).toBe(joined);
  });

  it('keeps columns as the officer corrects them', () => {
    const parts = { header: ['序号', '类别', '重点任务', '责任单位', '备注'], rows: rows.map((r) => [...r, '10月底']) };
    expect(tasksOf(draftWith(parts))[0]).toMatchObject({ deadline: null, other: { 备注: '10月底' } });
    expect(tasksOf(draftWith(parts, { columns: { 4: 'deadline' } }))[0]).toMatchObject({
      deadline: '10月底',
      deadlineDay: '2026-10-31',
      other: {},
    });
    expect(codesOf(draftWith(parts))).toEqual([]);
  });
});
