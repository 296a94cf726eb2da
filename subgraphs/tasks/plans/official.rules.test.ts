import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { officialPlan, partsOf } from './official.rules.ts';

const lines = readFileSync(new URL('../demo/plans/work-plan-2026.txt', import.meta.url), 'utf8').split(/\r?\n/);
const plan = {
  documentNumber: '示科协发〔2026〕6号',
  title: '关于印发《2026年“春雨润科”凝聚科技工作者重点工作安排》的通知',
  issuer: '示范市科学技术协会',
  issuedOn: '2026-01-15',
  addressees: ['各区县（自治县）科协', '机关各部室'],
  lines,
  tasks: [
    {
      number: 5,
      category: '聚人心',
      text: '组建宣讲队。',
      lead: '宣传文化部',
      co: ['组织人事部', '院士中心'],
      targets: ['二十场'],
      deadline: '12月底前',
    },
  ],
};

describe('the document of a plan', () => {
  it('says what the imported document said, and nothing of its own', () => {
    const { notice, body } = partsOf(lines);
    expect(notice).toHaveLength(1);
    expect(notice[0]).toContain('印发给你们');
    expect(body[0]?.trim()).toBe('一、总体要求');
    const own = lines.join('').replace(/\s/g, '');
    for (const block of officialPlan(plan).body.slice(0, -2))
      if ('text' in block)
        expect(own).toContain(`${block.text}${'rest' in block ? (block.rest ?? '') : ''}`.replace(/\s/g, ''));
  });

  it('signs the notice, brings the plan in on a new page under its own title, and lists the tasks in force as the annex', () => {
    const { body, head, title, signature } = officialPlan(plan);
    expect(head).toEqual({ issuer: '示范市科学技术协会文件', number: '示科协发〔2026〕6号' });
    expect(title).toBe(plan.title);
    expect(signature).toEqual({ issuer: '示范市科学技术协会', day: '2026-01-15' });
    const pages = body.filter((block) => block.kind === 'annex');
    expect(pages).toEqual([
      { kind: 'annex', title: '2026年“春雨润科”凝聚科技工作者重点工作安排' },
      { kind: 'annex', mark: '附件', title: '2026年“春雨润科”凝聚科技工作者重点工作安排任务清单' },
    ]);
    expect(body.at(-1)).toMatchObject({
      kind: 'table',
      table: { rows: [['5', '聚人心', '组建宣讲队。', '宣传文化部', '组织人事部、院士中心', '二十场', '12月底前']] },
    });
  });

  it('tells headings from text, also where a heading runs on', () => {
    const { body } = officialPlan(plan);
    expect(body).toContainEqual({ kind: 'first', text: '二、重点任务' });
    expect(body.find((block) => block.kind === 'second')).toMatchObject({
      text: '（一）用理论学习强根基。',
      rest: expect.stringMatching(/^坚持学在前列/),
    });
  });

  it('is signed once where the document is no notice', () => {
    const plain = officialPlan({
      ...plan,
      title: '2026年工作方案',
      lines: ['一、任务', '做好工作。', '示范市科学技术协会', '2026年1月15日'],
    });
    expect(plain.body.slice(0, -2)).toEqual([
      { kind: 'first', text: '一、任务' },
      { kind: 'text', text: '做好工作。' },
    ]);
  });
});
