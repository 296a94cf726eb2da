import { Allow, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AssignmentRoleEnum } from '../assignments/index.ts';
import { readers } from '../key-tasks/index.ts';
import { OrgUnit } from '../stubs.ts';
import { type LightBasis, type LightColour, type LightResult, sentence } from './light.rules.ts';
import type { LightRule } from './light-rule.entity.ts';

export const LightColourEnum = {
  NOT_DUE: 'NOT_DUE',
  UNKNOWN: 'UNKNOWN',
  GREEN: 'GREEN',
  YELLOW: 'YELLOW',
  RED: 'RED',
} as const;
registerEnumType(LightColourEnum, {
  name: 'LightColour',
  description: 'Not due yet, no figure, green, yellow, red (未到期、无数据、绿灯、黄灯、红灯).',
});
const LightBasisEnum = { COUNTED: 'COUNTED', REPORTED: 'REPORTED' } as const;
registerEnumType(LightBasisEnum, {
  name: 'LightBasis',
  description:
    'Counted from verified records, or taken from the lead unit’s accepted report (按核实记录统计、按已审核进展).',
});

@ObjectType('LightRule', { description: 'Thresholds of the lights from a day on (亮灯规则).' })
@Allow(rule.any(rule.officer, rule.service))
export class LightRuleType {
  @Field(() => Int, { description: 'Version (版本).' })
  version!: number;
  @Field(() => LocalDate, { description: 'First day (生效日期).' })
  validFrom!: string;
  @Field(() => Float, { description: 'Points behind plan from which it is yellow (黄灯落后百分点).' })
  yellowBehind!: number;
  @Field(() => Float, { description: 'Points behind plan beyond which it is red (红灯落后百分点).' })
  redBehind!: number;
  @Field(() => Int, { description: 'Day of the next month on which progress is due (次月报送日).' })
  reportDueDay!: number;
  @Field(() => Int, {
    description: 'Working day after the quarter on which its report is due (季报报送工作日).',
  })
  quarterDueWorkingDay!: number;
  @Field(() => [Int], {
    description: 'Working days before the day on which units are reminded (提前提醒工作日).',
  })
  remindBefore!: number[];
  @Field(() => Int, { description: 'Days late from which it is yellow (黄灯逾期天数).' })
  yellowLateDays!: number;
  @Field(() => Int, { description: 'Days late beyond which it is red (红灯逾期天数).' })
  redLateDays!: number;
  @Field(() => Int, { description: 'Days that a newly assigned unit has for what was due before (新分工宽限天数).' })
  graceDays!: number;
  @Field(() => String, { description: 'The rule in words (规则说明).' })
  words!: string;
}

@ObjectType('LightReason', { description: 'Why a light is not green, with its number (亮灯原因).' })
@Allow(rule.any(rule.officer, rule.service))
export class LightReasonType {
  @Field(() => String, { description: 'BEHIND, LATE or NO_FIGURE (代码).' })
  code!: string;
  @Field(() => LightColourEnum, { description: 'Colour that this reason alone would give (颜色).' })
  colour!: LightColour;
  @Field(() => String, { description: 'One sentence in the viewer’s language (说明).' })
  text!: string;
}

@ObjectType('UnitReporting', { description: 'Whether a unit reported on a month, and how late (单位报送情况).' })
@Allow(rule.any(rule.officer, rule.service))
export class UnitReportingType {
  @Field(() => OrgUnit, { description: 'The unit (单位).' })
  unit!: OrgUnit;
  @Field(() => String, { description: 'Its name as printed (单位名称).' })
  unitName!: string;
  @Field(() => AssignmentRoleEnum, { description: 'Lead or co-unit (角色).' })
  role!: 'LEAD' | 'CO';
  @Field(() => LocalDate, { nullable: true, description: 'Day on which it first reported (首次报送日期).' })
  submittedOn?: string | null;
  @Field(() => Int, { description: 'Days late so far (逾期天数).' })
  daysLate!: number;
}

@ObjectType('TaskLight', {
  description: 'The light of a task in a month, with the rule and numbers behind it (任务灯).',
})
@Allow(readers)
export class TaskLightType {
  @Field(() => String, { description: 'Month, 2026-10 (月份).' })
  month!: string;
  @Field(() => LightColourEnum, { description: 'The light (灯).' })
  colour!: LightColour;
  @Field(() => Int, { description: 'Version of the rule used (规则版本).' })
  ruleVersion!: number;
  @Field(() => LocalDate, { description: 'Day on which reports of the month were due (报送截止).' })
  dueOn!: string;
  @Field(() => LightBasisEnum, { nullable: true, description: 'Where the actual figure comes from (数据来源).' })
  basis?: LightBasis | null;
  @Field(() => Float, { nullable: true, description: 'Percent planned by the end of the month (计划进度).' })
  plannedPercent?: number | null;
  @Field(() => Float, { nullable: true, description: 'Percent done; null when unknown (实际进度).' })
  actualPercent?: number | null;
  @Field(() => Float, { nullable: true, description: 'Points behind plan (落后百分点).' })
  behindPoints?: number | null;
  @Field(() => [LightReasonType], { description: 'Why it is not green (原因).' })
  @Allow(rule.any(rule.officer, rule.service))
  reasons!: LightReasonType[];
  @Field(() => [UnitReportingType], { description: 'Each unit’s report (各单位报送).' })
  @Allow(rule.any(rule.officer, rule.service))
  units!: UnitReportingType[];
  /** For field resolvers. */
  keyTaskId!: string;
}

export const LightRuleResult = resultUnion('LightRuleResult', () => [LightRuleType]);

export function toLight(light: LightResult, lang: 'zh' | 'en', keyTaskId: string): TaskLightType {
  const { month, colour, ruleVersion, dueOn, basis } = light;
  const made = make(TaskLightType, {
    keyTaskId,
    month,
    colour,
    ruleVersion,
    dueOn,
    basis,
    plannedPercent: light.planned,
    actualPercent: light.actual,
    behindPoints: light.behind,
    reasons: light.reasons.map((reason) =>
      make(LightReasonType, { code: reason.code, colour: reason.colour, text: sentence(reason)[lang] }),
    ),
  });
  // A board of years asks for the colours of thousands of lights and for the units of few: these are made when asked for.
  Object.defineProperty(made, 'units', {
    get: () =>
      light
        .units()
        .map(({ unitId, unitName, role, submittedOn, daysLate }) =>
          make(UnitReportingType, { unit: make(OrgUnit, { id: unitId }), unitName, role, submittedOn, daysLate }),
        ),
  });
  return made;
}

export function toLightRule(row: LightRule, lang: 'zh' | 'en'): LightRuleType {
  const {
    version,
    validFrom,
    yellowBehind,
    redBehind,
    reportDueDay,
    quarterDueWorkingDay,
    yellowLateDays,
    redLateDays,
    graceDays,
  } = row;
  const words = lang === 'zh' ? row.basisZh : row.basisEn;
  return make(LightRuleType, {
    remindBefore: row.remindBefore,
    version,
    validFrom,
    yellowBehind,
    redBehind,
    reportDueDay,
    quarterDueWorkingDay,
    yellowLateDays,
    redLateDays,
    graceDays,
    words,
  });
}
