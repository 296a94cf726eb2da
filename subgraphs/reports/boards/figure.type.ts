import { Allow, make } from '@hub/kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Drill, drillHandle } from '../drill-handle.ts';
import { IndicatorType, readers } from '../indicators/index.ts';
import type { Cell } from './figure.rules.ts';

export const FigureState = { KNOWN: 'KNOWN', STALE: 'STALE', UNKNOWN: 'UNKNOWN', SUPPRESSED: 'SUPPRESSED' } as const;
registerEnumType(FigureState, {
  name: 'FigureState',
  description: 'What is known of a figure (数值状态).',
  valuesConfig: {
    KNOWN: { description: 'As of now (已知).' },
    STALE: { description: 'Its source is late or away; what it had said before (滞后).' },
    UNKNOWN: { description: 'Its source was never read; not zero (未知).' },
    SUPPRESSED: { description: 'Counts too few records to be shown to a partner (小样本隐去).' },
  },
});

@ObjectType('Figure', { description: 'One number of one indicator, with the way to the records it counted (数值).' })
@Allow(readers)
export class FigureType {
  @Field(() => IndicatorType, { description: 'What was counted (指标).' })
  indicator!: IndicatorType;
  @Field(() => Int, { description: 'Version of the definition that counted (定义版本).' })
  definitionVersion!: number;
  @Field(() => Float, { nullable: true, description: 'The number; null when unknown or suppressed (数值).' })
  value?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many records it counted (记录数).' })
  records?: number | null;
  @Field(() => FigureState, { description: 'What is known of it (状态).' })
  state!: keyof typeof FigureState;
  @Field(() => String, {
    nullable: true,
    description: 'Give it to `countedRecords` to read the records; officers only (明细标识).',
  })
  drill?: string | null;
}

export function toFigure(
  indicator: IndicatorType,
  cell: Cell,
  drill: Omit<Drill, 'code' | 'version'> | null,
): FigureType {
  const { version } = indicator.definition;
  return make(FigureType, {
    indicator,
    definitionVersion: version,
    value: cell.value,
    records: cell.records,
    state: cell.state,
    drill: drill && cell.value !== null ? drillHandle({ code: indicator.code, version, ...drill }) : null,
  });
}
