import { refuse } from '@hub/kit';
import { addDays } from '../months.ts';
import type { LightColour } from './light.rules.ts';

export type OverrideColour = 'GREEN' | 'YELLOW' | 'RED';

/** An override is for a while: after it the computed light speaks again unless somebody looks anew. */
const MOST_DAYS = 92;

export interface OverrideCheck {
  colour: OverrideColour;
  computed: LightColour | null;
  until: string;
  today: string;
  leadUnitId: string | null;
  units: readonly string[];
}

/** A person confirms or corrects a light (自动化决定须由人确认), but never the light of the own unit's task. */
export function checkOverride({ colour, computed, until, today, leadUnitId, units }: OverrideCheck): void {
  if (computed === null) {
    refuse(
      'MONTH_WITHOUT_LIGHT',
      { zh: '该任务在这个月没有灯。', en: 'The task has no light in this month.' },
      { field: 'month' },
    );
  }
  if (computed === colour) {
    refuse(
      'SAME_COLOUR',
      { zh: '系统计算的灯就是这个颜色，无须调整。', en: 'The computed light has this colour already.' },
      { field: 'colour' },
    );
  }
  if (until < today || until > addDays(today, MOST_DAYS)) {
    refuse(
      'TERM_NOT_ALLOWED',
      {
        zh: `有效期须在今天起${MOST_DAYS}天以内。`,
        en: `An override holds from today for at most ${MOST_DAYS} days.`,
      },
      { field: 'until' },
    );
  }
  if (leadUnitId !== null && units.includes(leadUnitId)) {
    refuse('OWN_TASK', {
      zh: '不能调整本单位牵头任务的灯。',
      en: 'Nobody overrides the light of a task that the own unit leads.',
    });
  }
}

interface Standing {
  month: string;
  until: string;
  withdrawnAt?: Date | null;
}

/** The override that is shown for a month today, if one stands. */
export function inForce<T extends Standing>(rows: readonly T[], month: string, today: string): T | null {
  return rows.find((row) => row.month === month && !row.withdrawnAt && row.until >= today) ?? null;
}
