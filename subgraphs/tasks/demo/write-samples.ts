import { writeFile } from 'node:fs/promises';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { addressees, plan2025, plan2026, type SamplePlan } from './sample-plans.ts';

/** Rewrites the sample documents: `node subgraphs/tasks/demo/write-samples.ts`. Run by hand; the files are committed. */
const directory = new URL('./plans/', import.meta.url);
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function bodyLines(plan: SamplePlan): string[] {
  return [
    '一、总体要求',
    plan.requirements,
    '二、重点任务',
    ...plan.categories.map((category, i) => `（${CHINESE[i]}）${category.name}。${category.body}`),
    '三、保障措施',
    ...plan.safeguards.map((text, i) => `${i + 1}.${text}`),
  ];
}

/** Word's text export: a tab before each cell, an empty line between rows, a lone tab where a merged cell goes on. */
function asText(plan: SamplePlan): string {
  const lines = [
    plan.documentNumber,
    plan.issuer,
    '',
    ...plan.titleLines.flatMap((line) => [line, '']),
    addressees,
    '',
    plan.opening,
    '',
    `                      ${plan.issuer}    `,
    `${plan.date}         `,
    ...plan.titleLines.map((line) => line.replace(/^关于印发《|》的通知$/gu, '')),
    '',
    ...bodyLines(plan).flatMap((line) => [line, '']),
    `附件：${plan.annexTitleLines.join('')}`,
    '附件',
    ...plan.annexTitleLines,
    '',
    '\t序号',
    '\t类别',
    '\t重点任务',
    '\t责任部室（单位）',
    '',
  ];
  let number = 0;
  for (const [index, category] of plan.categories.entries()) {
    for (const [row, task] of category.tasks.entries()) {
      number += 1;
      lines.push(`\t${number}`, row === 0 ? `\t${category.name}` : '\t');
      // The second category crosses a page, so its merged cell is printed twice.
      if (row === 0 && index === 1) lines.push('', category.name);
      lines.push(`\t${task.text}`, `\t${task.units}`, '');
    }
  }
  lines.push('', ` ${plan.issuer}办公室                    ${plan.date}印发`, '');
  return lines.join('\n');
}

const cell = (text: string, merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]): TableCell =>
  new TableCell({ children: [new Paragraph(text)], ...(merge ? { verticalMerge: merge } : {}) });

function annexTable(plan: SamplePlan): Table {
  const headings = ['序号', '类别', '重点任务', '牵头单位', '配合单位', '完成时限', '目标', '备注'];
  const rows = [new TableRow({ tableHeader: true, children: headings.map((h) => cell(h)) })];
  let number = 0;
  for (const category of plan.categories) {
    for (const [index, task] of category.tasks.entries()) {
      number += 1;
      rows.push(
        new TableRow({
          children: [
            cell(String(number)),
            cell(
              index === 0 ? category.name : '',
              index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
            ),
            cell(task.text),
            cell(task.lead ?? ''),
            cell(task.co ?? ''),
            cell(task.deadline ?? ''),
            cell(task.target ?? ''),
            cell(task.remark ?? ''),
          ],
        }),
      );
    }
  }
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

async function asDocx(plan: SamplePlan): Promise<Buffer> {
  const centred = (text: string): Paragraph => new Paragraph({ text, alignment: AlignmentType.CENTER });
  const title = (text: string): Paragraph =>
    new Paragraph({ text, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER });
  const document = new Document({
    creator: 'Spring Rain Hub',
    title: plan.titleLines.join(''),
    sections: [
      {
        children: [
          centred(`${plan.issuer}文件`),
          centred(plan.documentNumber),
          ...plan.titleLines.map(title),
          new Paragraph(addressees),
          new Paragraph(plan.opening),
          new Paragraph({ text: plan.issuer, alignment: AlignmentType.RIGHT }),
          new Paragraph({ text: plan.date, alignment: AlignmentType.RIGHT }),
          ...bodyLines(plan).map((line) => new Paragraph(line)),
          new Paragraph('附件'),
          ...plan.annexTitleLines.map(centred),
          annexTable(plan),
          new Paragraph(`${plan.issuer}　　${plan.date}印发`),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

await writeFile(new URL('work-plan-2026.txt', directory), asText(plan2026));
await writeFile(new URL('work-plan-2025.docx', directory), await asDocx(plan2025));
