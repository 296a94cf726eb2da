import { refuse } from '@hub/kit';
import type { Grade, Indicator } from '../assessment-schemes/index.ts';

export type AssessmentState = 'SELF_ASSESSING' | 'REVIEWING' | 'FEEDBACK' | 'APPEALED' | 'SETTLED' | 'FINAL';

const transitions: Readonly<Record<AssessmentState, readonly AssessmentState[]>> = {
  SELF_ASSESSING: ['REVIEWING'],
  REVIEWING: ['FEEDBACK'],
  // Without a word until the last day of appeal the feedback stands.
  FEEDBACK: ['APPEALED', 'SETTLED', 'FINAL'],
  APPEALED: ['SETTLED'],
  SETTLED: ['FINAL'],
  FINAL: [],
};

const words: Readonly<Record<AssessmentState, { zh: string; en: string }>> = {
  SELF_ASSESSING: { zh: '自评中', en: 'in self-assessment' },
  REVIEWING: { zh: '评审中', en: 'under review' },
  FEEDBACK: { zh: '已反馈', en: 'given as feedback' },
  APPEALED: { zh: '申诉中', en: 'under appeal' },
  SETTLED: { zh: '待定档', en: 'waiting for sign-off' },
  FINAL: { zh: '已定档', en: 'signed off' },
};

export function checkStep(from: AssessmentState, to: AssessmentState): void {
  if (transitions[from].includes(to)) return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `考核${words[from].zh}，不能改为${words[to].zh}。`,
    en: `The assessment is ${words[from].en} and cannot be ${words[to].en}.`,
  });
}

/** A score as far as it is known. */
export interface Scored {
  indicator: string;
  counted: boolean;
  weight: number;
  countedScore: number | null;
  reviewScore: number | null;
  finalScore: number | null;
}

const hundredths = (value: number): number => Math.round(value * 100);

/** Points for what was counted: the weight in proportion, at most the weight; unknown stays unknown and is never zero. */
export function pointsOf(indicator: Pick<Indicator, 'weight' | 'full'>, value: number | null): number | null {
  if (value === null || indicator.full === null) return null;
  return hundredths(indicator.weight * Math.min(1, Math.max(0, value) / indicator.full)) / 100;
}

/** What holds of an indicator: the records where it is counted, else the decision on an appeal before the review. */
export const standing = (score: Scored): number | null =>
  score.counted ? score.countedScore : (score.finalScore ?? score.reviewScore);

/** Null as soon as one part is unknown. Summed in hundredths, so the order of the parts makes no difference. */
export function totalOf(parts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += hundredths(part);
  }
  return sum / 100;
}

/** The counted part decides ties; unknown parts leave it unknown. */
export const countedTotalOf = (scores: readonly Scored[]): number | null =>
  totalOf(scores.filter(({ counted }) => counted).map(standing));

export function gradeOf(total: number, grades: readonly Grade[]): Grade {
  const grade = grades.find(({ from }) => total >= from) ?? grades.at(-1);
  if (!grade) throw new Error('a scheme has grades');
  return grade;
}

/** The rule of ranks in words: shown beside every rank list. */
export const RANK_RULE = {
  zh: '按总分从高到低排名；总分相同的，按记录统计部分得分高者在前；仍相同的并列，其后名次顺延；总分未定的不排名，不按零分计。',
  en: 'Ranked by total, highest first; at the same total the higher counted part goes first; still the same share a rank and the ranks after it are skipped; an unknown total has no rank and is not zero.',
};

export interface Ranked {
  total: number | null;
  countedTotal: number | null;
}

/** Rows in the order of their ranks; unknown ones last, in the order in which they came. */
export function rank<Row extends Ranked>(rows: readonly Row[]): { row: Row; rank: number | null; tied: boolean }[] {
  const known = rows.filter((row) => row.total !== null).sort(compare);
  const ranked = known.map((row) => {
    const first = known.findIndex((other) => compare(other, row) === 0);
    return { row, rank: first + 1, tied: known.filter((other) => compare(other, row) === 0).length > 1 };
  });
  const unknown = rows.filter((row) => row.total === null).map((row) => ({ row, rank: null, tied: false }));
  return [...ranked, ...unknown];
}

const compare = (a: Ranked, b: Ranked): number =>
  hundredths(b.total ?? 0) - hundredths(a.total ?? 0) ||
  hundredths(b.countedTotal ?? -1) - hundredths(a.countedTotal ?? -1);

/** What is counted from records is typed by nobody (有记录的指标不得手工填分). */
export function checkTyped(
  indicators: readonly Indicator[],
  given: readonly { indicator: string; score?: number | null }[],
): void {
  given.forEach(({ indicator: code, score }, index) => {
    const indicator = indicators.find((one) => one.code === code);
    if (!indicator || given.findIndex((one) => one.indicator === code) !== index)
      refuse(
        'NOT_AN_INDICATOR',
        { zh: `方案中没有指标${code}，或重复填写。`, en: `${code} is no indicator of the scheme, or given twice.` },
        { field: `scores.${index}.indicator` },
      );
    if (score === null || score === undefined) return;
    if (indicator?.source !== 'REVIEW')
      refuse(
        'COUNTED_INDICATOR',
        { zh: '该指标按记录统计，不能手工填分。', en: 'This indicator is counted from records and not typed.' },
        { field: `scores.${index}.score` },
      );
    if (score > indicator.weight)
      refuse(
        'ABOVE_WEIGHT',
        { zh: `得分不能超过${indicator.weight}分。`, en: `At most ${indicator.weight} points.` },
        { field: `scores.${index}.score` },
      );
  });
}

/** Every reviewed indicator has a score before the step. */
export function checkComplete(
  indicators: readonly Indicator[],
  scoreOf: (code: string) => number | null | undefined,
): void {
  const missing = indicators.filter(({ source, code }) => source === 'REVIEW' && scoreOf(code) == null);
  if (missing.length === 0) return;
  refuse(
    'SCORES_MISSING',
    {
      zh: `还有指标没有打分：${missing.map(({ name }) => name).join('、')}。`,
      en: `Not scored yet: ${missing.map(({ nameEn }) => nameEn).join(', ')}.`,
    },
    { field: 'scores', details: { missing: missing.map(({ code }) => code) } },
  );
}

/** Nobody reviews, decides on or signs off the own unit (评审人不得评本单位). */
export function checkStranger(viewer: { id: string; units: readonly string[] }, unitId: string): void {
  if (!viewer.units.includes(unitId)) return;
  refuse('OWN_UNIT', { zh: '不能评审本单位的考核。', en: 'Nobody reviews the assessment of the own unit.' });
}

/** Somebody else than who did the step before. */
export function checkOtherPerson(viewerId: string, ...before: (string | null | undefined)[]): void {
  if (!before.includes(viewerId)) return;
  refuse('SAME_PERSON', {
    zh: '这一步须由另一人办理。',
    en: 'This step is for somebody else than who did the one before.',
  });
}

export function checkAppealTerm(today: string, until: string | null): void {
  if (until !== null && today <= until) return;
  refuse('TERM_OVER', { zh: `申诉期限已于${until}届满。`, en: `The term of appeal ended on ${until}.` });
}

/** Feedback stands when the unit accepted it, its appeals are decided, or the term is over. */
export function checkFinal(state: AssessmentState, today: string, until: string | null): void {
  checkStep(state, 'FINAL');
  if (state === 'SETTLED' || (until !== null && today > until)) return;
  refuse('TERM_RUNS', {
    zh: `申诉期限至${until}，单位尚未确认，不能定档。`,
    en: `The unit may appeal until ${until} and has not accepted yet.`,
  });
}
