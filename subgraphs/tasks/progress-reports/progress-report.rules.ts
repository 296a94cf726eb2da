import { refuse } from '@hub/kit';
import { monthOf } from '../months.ts';
import { asksFor, firstMonthOf, isQuarter, lastMonthOf, monthsOfPeriod, type Rhythm } from '../periods.ts';

export type ProgressReportState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';

/** draft → submitted → accepted, or returned with a reason and submitted again. An accepted report is the month's record. */
const transitions: Readonly<Record<ProgressReportState, readonly ProgressReportState[]>> = {
  DRAFT: ['DRAFT', 'SUBMITTED'],
  SUBMITTED: ['ACCEPTED', 'RETURNED'],
  RETURNED: ['RETURNED', 'SUBMITTED'],
  ACCEPTED: [],
};

const words: Readonly<Record<ProgressReportState, { zh: string; en: string }>> = {
  DRAFT: { zh: '草稿', en: 'a draft' },
  SUBMITTED: { zh: '待审核', en: 'waiting for review' },
  RETURNED: { zh: '已退回', en: 'returned' },
  ACCEPTED: { zh: '已采用', en: 'accepted' },
};

export function checkTransition(from: ProgressReportState, to: ProgressReportState): void {
  if (transitions[from].includes(to)) return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `进展报告${words[from].zh}，不能改为${words[to].zh}。`,
    en: `The report is ${words[from].en} and cannot become ${words[to].en}.`,
  });
}

/** A month or quarter can be reported from its first day; nobody reports on a plan before it was issued or after its year. */
export function checkPeriod(period: string, today: string, plan: { issuedOn: string; year: number }): void {
  const field = isQuarter(period) ? 'period' : 'month';
  const month = lastMonthOf(period);
  if (firstMonthOf(period) > monthOf(today)) {
    refuse('MONTH_IN_FUTURE', { zh: '不能填报以后月份的进展。', en: 'A month to come cannot be reported.' }, { field });
  }
  if (Number(month.slice(0, 4)) > plan.year) {
    refuse(
      'AFTER_PLAN',
      {
        zh: `该工作方案为${plan.year}年度，不填报以后年度的进展。`,
        en: `The plan is of ${plan.year}; later years are not reported on it.`,
      },
      { field },
    );
  }
  if (month < monthOf(plan.issuedOn)) {
    refuse(
      'BEFORE_PLAN',
      { zh: '该月份早于工作方案印发时间。', en: 'The month is before the plan was issued.' },
      { field },
    );
  }
}

/** Which periods units report on is the office's word (填报周期); nothing else is asked of them, and nothing else counts. */
export function checkAsked(period: string, rhythm: Rhythm): void {
  if (asksFor(rhythm, period)) return;
  refuse(
    'PERIOD_NOT_ASKED',
    isQuarter(period)
      ? { zh: '该任务按月填报，不填季报。', en: 'This task is reported by the month, not by the quarter.' }
      : { zh: '该任务按季填报，不填月报。', en: 'This task is reported by the quarter, not by the month.' },
    { field: 'period' },
  );
}

export interface MonthlyReport {
  month: string;
  percent: number;
  text: string;
  difficulties?: string | null | undefined;
  nextSteps?: string | null | undefined;
  activityIds: readonly string[];
}

/**
 * What a unit may begin its quarterly report with: the accepted reports of the quarter's months, each under the name of its
 * month, the percent and next steps of the last of them. It is a draft; the unit makes one text of it.
 */
export function quarterFrom(quarter: string, monthly: readonly MonthlyReport[]) {
  const months = monthsOfPeriod(quarter);
  const there = months.flatMap((month) => monthly.find((report) => report.month === month) ?? []);
  const last = there.at(-1);
  if (!last) return null;
  const under = (part: 'text' | 'difficulties') =>
    there
      .filter((report) => report[part]?.trim())
      .map((report) => `【${Number(report.month.slice(5))}月】${report[part]?.trim()}`)
      .join('\n');
  return {
    percent: last.percent,
    text: under('text'),
    difficulties: under('difficulties') || null,
    nextSteps: last.nextSteps?.trim() || null,
    activityIds: [...new Set(there.flatMap(({ activityIds }) => activityIds))],
    months: there.map(({ month }) => month),
    missingMonths: months.filter((month) => !there.some((report) => report.month === month)),
  };
}

/** Progress does not shrink without a word on why: figures that leaders read as a line must be explained when they fall. */
export function checkPercent(percent: number, lastAccepted: number | null, difficulties: string | null): void {
  if (lastAccepted === null || percent >= lastAccepted || (difficulties ?? '').trim().length >= 4) return;
  refuse(
    'PERCENT_FALLS',
    {
      zh: `完成比例低于上次采用的${lastAccepted}%，请在“存在问题”中说明原因。`,
      en: `The percentage is below the ${lastAccepted}% accepted before; say why under difficulties.`,
    },
    { field: 'percent', details: { lastAccepted } },
  );
}

/** Four eyes: whoever submitted a report does not review it. */
export function checkReviewer(report: { submittedBy: string | null }, reviewerId: string): void {
  if (report.submittedBy !== reviewerId) return;
  refuse('OWN_REPORT', { zh: '不能审核自己提交的进展。', en: 'Nobody reviews a report of their own.' });
}

/** Paper is for the time before: once a plan is in the hub its months are reported here, and lateness cannot be written away. */
export function checkPaper(report: { month: string; submittedOn: string }, importedOn: string): void {
  if (report.month < monthOf(importedOn) && report.submittedOn <= importedOn) return;
  refuse(
    'NOT_BEFORE_HUB',
    {
      zh: '只能补录工作方案导入本平台之前的月份和日期。',
      en: 'Only months and days before the plan came into the hub are recorded from paper.',
    },
    { field: 'reports', details: { importedOn } },
  );
}
