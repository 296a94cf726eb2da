import type { Words } from '@hub/runtime';

/** What a light says besides its colour; the numbers are the API's, the words are the page's. */
export interface LightFigures {
  colour: string;
  basis?: string | null | undefined;
  plannedPercent?: number | null | undefined;
  actualPercent?: number | null | undefined;
  behindPoints?: number | null | undefined;
  dueOn: string;
  ruleVersion: number;
  reasons: readonly { text: string }[];
}

/** The colour that is shown: the one a person set while that stands, or else the computed one. */
export const shownColour = (
  light: { colour: string; override?: { colour: string } | null | undefined } | null | undefined,
): string | null => light?.override?.colour ?? light?.colour ?? null;

export interface LightNumber {
  label: Words;
  /** null: not known, shown as a gap. */
  value: string | null;
}

/** Why the light is as it is, where the rules give no reason of their own. */
export function explain(light: Pick<LightFigures, 'colour' | 'reasons'>): Words | null {
  if (light.reasons.length > 0) return null;
  switch (light.colour) {
    case 'NOT_DUE':
      return {
        zh: '本月尚未结束，或不在任务期内，不评灯。',
        en: 'The month is not over or outside the task: no light yet.',
      };
    case 'UNKNOWN':
      return { zh: '尚无已审核的进展数据。', en: 'No accepted figure yet.' };
    default:
      return { zh: '进度与报送都在规则之内。', en: 'Progress and reports are within the rule.' };
  }
}

const percent = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : `${value}%`;

export function numbersOf(light: LightFigures): LightNumber[] {
  const basis: Words =
    light.basis === 'COUNTED'
      ? { zh: '实际进度（按核实记录）', en: 'Done (verified records)' }
      : light.basis === 'REPORTED'
        ? { zh: '实际进度（按采用的进展）', en: 'Done (accepted report)' }
        : { zh: '实际进度', en: 'Done' };
  return [
    { label: { zh: '计划进度', en: 'Planned' }, value: percent(light.plannedPercent) },
    { label: basis, value: percent(light.actualPercent) },
    ...(light.behindPoints === null || light.behindPoints === undefined
      ? []
      : [{ label: { zh: '落后（百分点）', en: 'Behind (points)' }, value: String(light.behindPoints) }]),
    { label: { zh: '进展报送截止', en: 'Reports due' }, value: light.dueOn },
  ];
}
