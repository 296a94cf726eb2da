export type TargetComparison = 'AT_LEAST' | 'EXACTLY' | 'AT_MOST';
/** Which verified records count towards a target. NONE: only people can say, so no actual is computed. */
export type TargetSource = 'ACTIVITIES' | 'ONSITE_AUDIENCE' | 'SERVICE_HOURS' | 'CONTENTS' | 'HONOURS' | 'NONE';

/**
 * The unit of measure says what is counted: 场 of lectures are verified activities, 人次 are people on site. 个, 名, 期
 * and the like could be anything (bases, pairs, classes) and are left to the office to decide.
 */
export function sourceOf(unit: string | null, text: string): TargetSource {
  switch (unit) {
    case '场':
    case '场次':
      return 'ACTIVITIES';
    case '人次':
    case '万人次':
      return 'ONSITE_AUDIENCE';
    case '小时':
      return /志愿|服务/u.test(text) ? 'SERVICE_HOURS' : 'NONE';
    case '篇':
      return 'CONTENTS';
    default:
      return 'NONE';
  }
}

/** 1.5万人次 is held as 15,000 人次. */
export function normaliseValue(
  value: number | null,
  unit: string | null,
): { value: number | null; unit: string | null } {
  return unit === '万人次' ? { value: value === null ? null : value * 10_000, unit: '人次' } : { value, unit };
}

/** Share of the target that is reached, 0 to 100. Null where nothing is counted, and for limits that must not be passed. */
export function reachedPercent(
  target: { value: number | null; comparison: TargetComparison },
  actual: number | null,
): number | null {
  if (actual === null || target.value === null || target.value <= 0 || target.comparison === 'AT_MOST') return null;
  return Math.min(100, Math.round((actual / target.value) * 1000) / 10);
}
