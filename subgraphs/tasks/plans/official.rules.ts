import type { OfficialBlock, OfficialDocument } from '@hub/kit/office';

/** A plan in force, as far as its document says it. */
export interface PlanInForce {
  readonly documentNumber: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly addressees: readonly string[];
  /** The text in force, by line. */
  readonly lines: readonly string[];
  /** Tasks in force in their order, with units and targets as corrected since. */
  readonly tasks: readonly {
    readonly number: number;
    readonly category: string;
    readonly text: string;
    readonly lead: string;
    readonly co: readonly string[];
    readonly targets: readonly string[];
    readonly deadline: string | null;
  }[];
}

type Task = PlanInForce['tasks'][number];

const tight = (text: string): string => text.replace(/\s+/gu, '');
const isDay = (text: string): boolean => /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(tight(text));
const first = /^[一二三四五六七八九十]{1,3}[、.．]/u;
const second = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;

/** 一、 in 黑体, （一） in 楷体 up to its first full stop, which may run on into the text; all else is text. */
function blockOf(line: string): OfficialBlock {
  const text = line.trim();
  if (first.test(text)) {
    const stop = text.indexOf('。');
    return stop < 0 || stop === text.length - 1 ? { kind: 'first', text } : { kind: 'first', ...parted(text, stop) };
  }
  if (!second.test(text)) return { kind: 'text', text };
  const stop = text.indexOf('。');
  return stop < 0 ? { kind: 'second', text } : { kind: 'second', ...parted(text, stop) };
}

const parted = (text: string, stop: number) => ({ text: text.slice(0, stop + 1), rest: text.slice(stop + 1) });

interface Parts {
  /** What the notice says before it is signed; empty where the document is no notice. */
  readonly notice: readonly string[];
  readonly body: readonly string[];
}

/** The document's own sentences, between addressees and signature and from the first section to the annex. */
export function partsOf(lines: readonly string[]): Parts {
  const from = lines.findIndex((line) => first.test(line.trim()));
  const annex = lines.findIndex((line, at) => at > from && /^附件[一二三四五0-9]*[:：]?$/u.test(tight(line)));
  const body = (from < 0 ? [] : lines.slice(from, annex < 0 ? lines.length : annex)).filter(
    (line) => tight(line) !== '',
  );
  const before = from < 0 ? lines : lines.slice(0, from);
  const to = before.findIndex((line) => /[:：]$/u.test(line.trim()));
  const dated = before.findIndex((line, at) => at > to && isDay(line));
  // The line above the day is whoever signs.
  const notice =
    to < 0 || dated < 0
      ? []
      : before
          .slice(to + 1, dated)
          .filter((line) => tight(line) !== '')
          .slice(0, -1);
  const tail = body.findIndex((line, at) => at > 0 && isDay(line));
  return { notice, body: tail > 0 ? body.slice(0, tail - 1) : body };
}

/** “关于印发《…》的通知” brings in a plan with a title of its own. */
const broughtIn = (title: string): string | null => /^关于印发《(.+)》的通知$/u.exec(tight(title))?.[1] ?? null;

/** The document of a plan: its own words in the layout of GB/T 9704, and as its annex the tasks as they are in force today. */
export function officialPlan(plan: PlanInForce): OfficialDocument {
  const { notice, body } = partsOf(plan.lines);
  const own = broughtIn(plan.title);
  const sections = body.map(blockOf);
  const listed: OfficialBlock[] = [
    { kind: 'annex', mark: '附件', title: `${own ?? plan.title}任务清单` },
    { kind: 'table', table: taskTable(plan.tasks) },
  ];
  const brought: OfficialBlock[] = own && notice.length > 0 ? [{ kind: 'annex', title: own }, ...sections] : [];
  return {
    head: { issuer: `${plan.issuer}文件`, number: plan.documentNumber },
    title: plan.title,
    ...(plan.addressees.length > 0 ? { addressees: `${plan.addressees.join('，')}：` } : {}),
    body: [
      ...(brought.length > 0 ? notice.map((text) => ({ kind: 'text' as const, text: text.trim() })) : sections),
      ...brought,
      ...listed,
    ],
    signature: { issuer: plan.issuer, day: plan.issuedOn },
  };
}

/** Columns that would be empty are left out, and the tasks get their room. */
function taskTable(tasks: PlanInForce['tasks']) {
  const all = [
    { title: '序号', share: 7, cell: (task: Task) => String(task.number) },
    { title: '类别', share: 12, cell: (task: Task) => task.category },
    { title: '重点任务', share: 0, cell: (task: Task) => task.text },
    { title: '牵头单位', share: 13, cell: (task: Task) => task.lead },
    { title: '配合单位', share: 15, cell: (task: Task) => task.co.join('、') },
    { title: '量化目标', share: 12, cell: (task: Task) => task.targets.join('；') },
    { title: '完成时限', share: 11, cell: (task: Task) => task.deadline ?? '' },
  ].filter(({ cell }) => tasks.some((task) => cell(task) !== ''));
  const rest = 100 - all.reduce((sum, { share }) => sum + share, 0);
  return {
    columns: all.map(({ title, share }) => ({ title, share: share || rest })),
    rows: tasks.map((task) => all.map(({ cell }) => cell(task))),
  };
}
