import { refuse } from '@hub/kit';

export type SchemeState = 'DRAFT' | 'ISSUED' | 'SUPERSEDED';
export type Subject = 'DEPARTMENTS' | 'DISTRICTS' | 'SOCIETIES';
/** REVIEW is scored by a person; everything else is counted from records and typed by nobody. */
export type IndicatorSource =
  | 'REVIEW'
  | 'VERIFIED_ACTIVITIES'
  | 'ACCEPTED_REPORTS'
  | 'REPORTS_ON_TIME'
  | 'GREEN_LIGHTS'
  | 'SELECTED_CASES';

export interface Indicator {
  code: string;
  name: string;
  nameEn: string;
  /** Points of 100, in steps of 0.5. */
  weight: number;
  source: IndicatorSource;
  /** Number, or percent, that earns the full weight; null where a person scores. */
  full: number | null;
  /** What is looked at, in words. */
  standard: string;
}

export interface Grade {
  code: string;
  name: string;
  nameEn: string;
  /** Lowest total of the grade. */
  from: number;
}

export interface SchemeContent {
  name: string;
  indicators: Indicator[];
  grades: Grade[];
  appealDays: number;
  basis: string;
}

/** Weights are whole half-points, so sums are exact. */
export const weightSum = (indicators: readonly Pick<Indicator, 'weight'>[]): number =>
  indicators.reduce((sum, { weight }) => sum + Math.round(weight * 2), 0) / 2;

/** What every edition obeys, draft or not: names once, a full mark where something is counted. */
export function checkContent({ indicators, grades }: Pick<SchemeContent, 'indicators' | 'grades'>): void {
  const codes = indicators.map(({ code }) => code);
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice >= 0)
    refuse(
      'CODE_TWICE',
      { zh: `指标代码${codes[twice]}重复。`, en: `The code ${codes[twice]} is given twice.` },
      { field: `indicators.${twice}.code` },
    );
  indicators.forEach(({ source, full, weight }, index) => {
    if (!Number.isInteger(weight * 2))
      refuse(
        'WEIGHT_STEP',
        { zh: '分值以0.5分为单位。', en: 'Weights go in steps of half a point.' },
        { field: `indicators.${index}.weight` },
      );
    if ((source === 'REVIEW') === (full === null)) return;
    refuse(
      'FULL_MARK',
      {
        zh: '按记录统计的指标须写明满分数量，评审打分的指标不写。',
        en: 'A counted indicator says what earns full marks; a reviewed one does not.',
      },
      { field: `indicators.${index}.full` },
    );
  });
  const falling = grades.findIndex((grade, index) => index > 0 && grade.from >= (grades[index - 1]?.from ?? 0));
  if (falling >= 0 || grades.at(-1)?.from !== 0)
    refuse(
      'GRADES_NOT_FALLING',
      {
        zh: '等次从高到低排列，最低等次从0分起。',
        en: 'Grades go from high to low, and the lowest begins at 0.',
      },
      { field: `grades.${Math.max(falling, 0)}.from` },
    );
}

/** A scheme is issued only when its weights make 100. */
export function checkIssue(scheme: { state: SchemeState; indicators: readonly Indicator[] }): void {
  checkDraft(scheme.state);
  const sum = weightSum(scheme.indicators);
  if (sum === 100) return;
  refuse(
    'WEIGHTS_NOT_100',
    { zh: `各指标分值合计${sum}分，须为100分。`, en: `The weights make ${sum}; they must make 100.` },
    { field: 'indicators', details: { sum } },
  );
}

export function checkDraft(state: SchemeState): void {
  if (state === 'DRAFT') return;
  refuse('STATE_NOT_ALLOWED', {
    zh: '方案已发布，不能修改；请另立新版本。',
    en: 'The scheme is issued and stands; make a new edition.',
  });
}

export interface SchemeChange {
  /** Null for what is not of one indicator. */
  indicator: string | null;
  field: string;
  before: string | null;
  after: string | null;
}

const FIELDS = ['name', 'nameEn', 'weight', 'source', 'full', 'standard'] as const;
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** What differs between two editions, by indicator code. */
export function changesBetween(before: SchemeContent, after: SchemeContent): SchemeChange[] {
  const old = new Map(before.indicators.map((one) => [one.code, one]));
  const now = new Map(after.indicators.map((one) => [one.code, one]));
  const changes: SchemeChange[] = [];
  for (const field of ['name', 'appealDays', 'basis'] as const)
    if (before[field] !== after[field])
      changes.push({ indicator: null, field, before: text(before[field]), after: text(after[field]) });
  const grades = (content: SchemeContent) => content.grades.map(({ name, from }) => `${name} ≥${from}`).join('；');
  if (grades(before) !== grades(after))
    changes.push({ indicator: null, field: 'grades', before: grades(before), after: grades(after) });
  for (const code of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(code), now.get(code)];
    if (!was || !is) {
      const label = (one: Indicator | undefined) => (one ? `${one.name} ${one.weight}` : null);
      changes.push({ indicator: code, field: 'indicator', before: label(was), after: label(is) });
      continue;
    }
    for (const field of FIELDS)
      if (was[field] !== is[field])
        changes.push({ indicator: code, field, before: text(was[field]), after: text(is[field]) });
  }
  return changes;
}
