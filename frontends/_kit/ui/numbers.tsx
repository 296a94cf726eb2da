import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from './hub.ts';
import { type Say, useSay, useWord, words } from './text.ts';
import { useNumber } from './time.ts';

/** A labelled gap: what is not known is never shown as zero or left blank. */
export function GapLabel({ reason, kind = 'source' }: { reason?: Say; kind?: 'source' | 'unreported' | 'unknown' }) {
  const say = useSay();
  const text = {
    source: words('来源暂缺', 'Source missing'),
    unreported: words('未填报', 'Not reported'),
    unknown: words('未知', 'Unknown'),
  }[kind];
  const label = <span className="hub-gap">{say(text)}</span>;
  if (!reason) return label;
  return (
    <Tooltip title={say(reason)}>
      <button type="button" className="hub-plain">
        {label}
      </button>
    </Tooltip>
  );
}

export interface NumberLinkProps {
  /** null or undefined: unknown, shown as a gap. */
  value: number | null | undefined;
  unit?: Say;
  digits?: number;
  /** The list of the records that were counted. */
  to?: string | undefined;
  /** What is counted, for screen readers and tooltips: 已确认服务记录 */
  label?: Say;
  gap?: Say;
  /** An estimate is marked as one and never added to actual figures. */
  estimated?: boolean;
}

/** Every number is a link to its records. */
export function NumberLink({ value, unit, digits, to, label, gap, estimated }: NumberLinkProps) {
  const say = useSay();
  const format = useNumber();
  if (value === null || value === undefined) return <GapLabel {...(gap ? { reason: gap } : {})} />;
  const text = (
    <>
      {label ? <span className="hub-sr">{say(label)} </span> : null}
      {estimated ? <span className="hub-soft">{say(words('预计', 'est.'))} </span> : null}
      <span className="hub-number">{format(value, digits)}</span>
      {unit ? <span className="hub-unit">{say(unit)}</span> : null}
    </>
  );
  return to ? (
    <Link to={to} className="hub-numlink">
      {text}
    </Link>
  ) : (
    <span className="hub-numlink">{text}</span>
  );
}

export interface StatCard {
  key: string;
  label: Say;
  value: number | null | undefined;
  unit?: Say;
  digits?: number;
  /** Opens the records. */
  to?: string;
  /** Or filters the page; `active` shows the filter is on. */
  onClick?: () => void;
  active?: boolean;
  /** In front of the label: a LightShape, for instance. */
  mark?: ReactNode;
  hint?: Say;
  gap?: Say;
}

export function StatCards({ items, label }: { items: StatCard[]; label?: Say }) {
  const say = useSay();
  const word = useWord();
  const format = useNumber();
  return (
    <ul className="hub-stats" aria-label={typeof label === 'string' ? label : word(words('主要数字', 'Key figures'))}>
      {items.map((item) => {
        const inside = (
          <>
            <span className="hub-stat-label">
              {item.mark}
              {say(item.label)}
            </span>
            <span className="hub-stat-value">
              {item.value === null || item.value === undefined ? (
                <span className="hub-gap">{say(words('来源暂缺', 'Source missing'))}</span>
              ) : (
                <>
                  <span className="hub-number">{format(item.value, item.digits)}</span>
                  {item.unit ? <span className="hub-unit">{say(item.unit)}</span> : null}
                </>
              )}
            </span>
            {item.hint || item.gap ? <span className="hub-stat-hint">{say(item.hint ?? item.gap)}</span> : null}
          </>
        );
        return (
          <li key={item.key} data-active={item.active || undefined}>
            {item.to ? (
              <Link to={item.to} className="hub-stat">
                {inside}
              </Link>
            ) : item.onClick ? (
              <button type="button" className="hub-plain hub-stat" aria-pressed={!!item.active} onClick={item.onClick}>
                {inside}
              </button>
            ) : (
              <span className="hub-stat">{inside}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export interface TargetBarProps {
  plan: number | null | undefined;
  actual: number | null | undefined;
  /** Months still to come, as the unit estimates them; drawn apart, never added to actual. */
  estimated?: number | null | undefined;
  unit?: Say;
  to?: string | undefined;
  label?: Say;
  compact?: boolean;
}

export function TargetBar({ plan, actual, estimated, unit, to, label, compact }: TargetBarProps) {
  const say = useSay();
  const word = useWord();
  const format = useNumber();
  const whole = Math.max(plan ?? 0, actual ?? 0, estimated ?? 0) || 1;
  const part = (value: number) => `${Math.min(100, (value / whole) * 100)}%`;
  const percent = plan && typeof actual === 'number' ? Math.round((actual / plan) * 100) : null;
  return (
    <div className={compact ? 'hub-target hub-target-compact' : 'hub-target'}>
      {label ? <span className="hub-target-label">{say(label)}</span> : null}
      <span className="hub-target-words">
        <NumberLink value={actual} to={to} label={words('实际', 'Actual')} />
        <span className="hub-soft">
          {' / '}
          {typeof plan === 'number' ? format(plan) : say(words('未定量', 'no number set'))}
          {unit ? <span className="hub-unit">{say(unit)}</span> : null}
        </span>
        {percent === null ? null : <span className="hub-target-percent">{percent}%</span>}
      </span>
      <span className="hub-target-track" role="img" aria-label={`${word(words('完成', 'Done'))} ${percent ?? '–'}%`}>
        {typeof plan === 'number' ? <span className="hub-target-plan" style={{ width: part(plan) }} /> : null}
        {typeof actual === 'number' ? <span className="hub-target-actual" style={{ width: part(actual) }} /> : null}
        {typeof estimated === 'number' ? (
          <span className="hub-target-estimated" style={{ width: part(estimated) }} />
        ) : null}
      </span>
      {typeof estimated === 'number' && !compact ? (
        <span className="hub-target-hint">
          {say(words('年底预计', 'Estimate for the year'))} {format(estimated)}
          {unit ? say(unit) : null}
          {say(words('（不计入实际）', ' (not part of actual)'))}
        </span>
      ) : null}
    </div>
  );
}
