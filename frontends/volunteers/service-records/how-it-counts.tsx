import { useLang, useT } from '@hub/runtime';
import { Section } from '@hub/ui';
import { m } from '../words.ts';
import type { RoundingRule, ServiceRecord } from './service-record-page.tsx';

/** From the clock to the hours, with the version of the rule that the day of service asks for. */
export function HowItCounts({ record, rules }: { record: ServiceRecord; rules: RoundingRule[] }) {
  const t = useT();
  const lang = useLang();
  const rule = ruleOf(record, rules);
  const gross = record.minutes + record.breakMinutes;
  return (
    <Section title={{ zh: '时长怎样计算', en: 'How the time counts' }}>
      <p>
        {record.breakMinutes > 0
          ? t(
              { zh: '起止共 {a} 分钟，扣除休息 {b} 分钟，', en: '{a} minutes on the clock, {b} of breaks left out: ' },
              { a: gross, b: record.breakMinutes },
            )
          : null}
        {t({ zh: '服务时长 {n} 分钟', en: '{n} minutes of service' }, { n: record.minutes })}
        {' → '}
        <strong>
          {record.hours == null
            ? t({ zh: '确认后折算为小时', en: 'hours at confirmation' })
            : t(m.hours, { n: record.hours })}
        </strong>
      </p>
      {rule ? (
        <p className="hub-soft">
          {t({ zh: '折算规则 v{v}：', en: 'Rounding rule v{v}: ' }, { v: rule.version })}
          {lang === 'zh' ? rule.textZh : rule.text}
        </p>
      ) : null}
    </Section>
  );
}

/** The version that was used, or the one of the day for a record that is not confirmed yet. */
function ruleOf(record: ServiceRecord, rules: RoundingRule[]): RoundingRule | undefined {
  if (record.roundingRuleVersion) return rules.find(({ version }) => version === record.roundingRuleVersion);
  return [...rules].sort((a, b) => b.version - a.version).find(({ validFrom }) => validFrom <= record.day);
}
