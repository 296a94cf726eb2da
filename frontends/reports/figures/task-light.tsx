import { useT } from '@hub/runtime';
import { GapLabel, Light, words } from '@hub/ui';
import { type FragmentType, graphql, readFragment } from '../gql/index.ts';

export const LightParts = graphql(`
  fragment LightParts on TaskLight {
    month
    colour
    plannedPercent
    actualPercent
    reasons { text }
    rule { words }
  }
`);

export type LightRef = FragmentType<typeof LightParts>;
export type Colour = 'RED' | 'YELLOW' | 'GREEN' | 'UNKNOWN' | 'NOT_DUE';

export const colourOf = (light: LightRef | null | undefined): Colour | null =>
  light ? readFragment(LightParts, light).colour : null;

/** The light of a task with its rule and numbers; a gap when the tasks area does not answer. */
export function TaskLight({ light, label }: { light: LightRef | null | undefined; label: string }) {
  const t = useT();
  const one = light ? readFragment(LightParts, light) : null;
  if (!one) {
    return <GapLabel reason={{ zh: '“年度工作”暂时没有应答', en: 'The work plan does not answer' }} />;
  }
  const percent = (value: number | null | undefined) =>
    typeof value === 'number' ? `${Math.round(value)}%` : t({ zh: '未知', en: 'unknown' });
  const reasons = one.reasons.map(({ text }) => text).join(t({ zh: '；', en: '; ' }));
  return (
    <Light
      value={one.colour}
      label={label}
      rule={{
        text: reasons || (one.rule?.words ?? ''),
        numbers: [
          { label: words('月份', 'Month'), value: one.month },
          { label: words('计划进度', 'Planned'), value: percent(one.plannedPercent) },
          { label: words('实际进度', 'Actual'), value: percent(one.actualPercent) },
        ],
      }}
    />
  );
}
