import { Link, useT } from '@hub/runtime';
import { GapLabel, Light, type LightRule, lightOf, lightWords, Note } from '@hub/ui';
import { type ReactNode, useCallback } from 'react';
import { type FragmentType, graphql, readFragment } from '../gql/index.ts';
import { explain, numbersOf, shownColour } from './light-words.ts';

export const TaskLightParts = graphql(`
  fragment TaskLightParts on TaskLight {
    month colour basis plannedPercent actualPercent behindPoints dueOn ruleVersion
    reasons { code colour text }
    override { id version colour computed reason until setAt setBy { id name } }
  }
`);
export const LightRuleWords = graphql(`
  fragment LightRuleWords on LightRule { version words }
`);

type Masked = FragmentType<typeof TaskLightParts>;
type Rules = readonly FragmentType<typeof LightRuleWords>[];

/** The popover behind a light: why, with which numbers, by which version of the rule. */
export function useLightRule(rules: Rules): (light: Masked) => LightRule {
  const t = useT();
  const known = readFragment(LightRuleWords, rules);
  return useCallback(
    (masked) => {
      const light = readFragment(TaskLightParts, masked);
      const rule = known.find(({ version }) => version === light.ruleVersion);
      const own = explain(light);
      return {
        text: own ?? light.reasons.map(({ text }) => text).join(t({ zh: '；', en: '; ' })),
        numbers: numbersOf(light).map(({ label, value }) => ({
          label,
          value: value ?? <GapLabel kind={label.zh.startsWith('实际') ? 'unreported' : 'unknown'} />,
        })),
        ...(light.override
          ? {
              changedBy: {
                name: light.override.setBy?.name ?? { zh: '（姓名暂缺）', en: '(name missing)' },
                reason: light.override.reason,
                computed: lightOf(light.colour),
                until: light.override.until,
              },
            }
          : {}),
        records: (
          <>
            {rule ? <p className="hub-soft">{rule.words}</p> : null}
            <p>
              <Link to="/tasks/light-rules">
                {t({ zh: '规则第{n}版', en: 'Rule, version {n}' }, { n: light.ruleVersion })}
              </Link>
            </p>
          </>
        ),
      };
    },
    [known, t],
  );
}

/** The light of a task with its reasons in sight, for the head of its page and for lists. */
export function TaskLight({ light, rules, label }: { light: Masked; rules: Rules; label?: string }) {
  const ruleOf = useLightRule(rules);
  return (
    <Light
      value={shownColour(readFragment(TaskLightParts, light))}
      rule={ruleOf(light)}
      {...(label ? { label } : {})}
    />
  );
}

/** That a person set the light: which, why, who, until when, and what the rule says. */
export function OverrideNote({ light }: { light: Masked }): ReactNode {
  const t = useT();
  const { colour, override } = readFragment(TaskLightParts, light);
  if (!override) return null;
  return (
    <Note tone="attention">
      {t(
        {
          zh: '人工调整为{shown}（系统计算{computed}）：{reason}　{who}，有效期至 {until}',
          en: 'Set to {shown} by hand (computed: {computed}): {reason} — {who}, until {until}',
        },
        {
          shown: t(lightWords[lightOf(override.colour)]),
          computed: t(lightWords[lightOf(colour)]),
          reason: override.reason,
          who: override.setBy?.name ?? t({ zh: '（姓名暂缺）', en: '(name missing)' }),
          until: override.until,
        },
      )}
    </Note>
  );
}

/** One line under the light: what made it red or yellow. */
export function LightReasons({ light }: { light: Masked }): ReactNode {
  const { colour, reasons } = readFragment(TaskLightParts, light);
  if (reasons.length === 0) return null;
  return (
    <ul className="tasks-reasons" data-light={colour}>
      {reasons.map(({ code, text }) => (
        <li key={`${code} ${text}`}>{text}</li>
      ))}
    </ul>
  );
}
