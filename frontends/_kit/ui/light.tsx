import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { type Say, useSay, useWord, type Words, words } from './text.ts';
import { momentOf } from './time.ts';

export type LightColour = 'red' | 'yellow' | 'green' | 'grey';

export const lightWords: Record<LightColour, Words> = {
  red: words('红灯', 'Red'),
  yellow: words('黄灯', 'Yellow'),
  green: words('绿灯', 'Green'),
  grey: words('未评', 'Not rated'),
};

/** The API writes RED, YELLOW, GREEN; nothing known is grey, never green. */
export function lightOf(value: string | null | undefined): LightColour {
  const name = value?.toLowerCase();
  return name === 'red' || name === 'yellow' || name === 'green' ? name : 'grey';
}

// Each colour has its own shape as well: about one man in twelve cannot tell red from green (WCAG 1.4.1).
const shapes: Record<LightColour, ReactNode> = {
  red: (
    <>
      <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" fill="var(--hub-red)" />
      <path d="M10 5v6M10 14v1.6" stroke="var(--hub-on-fill)" strokeWidth="2.4" strokeLinecap="round" />
    </>
  ),
  yellow: (
    <>
      <path d="M10 1.5 19.3 18H.7z" fill="var(--hub-yellow-fill)" stroke="var(--hub-yellow)" strokeLinejoin="round" />
      <path d="M10 7v5M10 14.8v.6" stroke="#1d1300" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  green: (
    <>
      <circle cx="10" cy="10" r="9" fill="var(--hub-green)" />
      <path d="m5.8 10.4 3 3 5.4-6.2" stroke="var(--hub-on-fill)" strokeWidth="2.2" fill="none" strokeLinecap="round" />
    </>
  ),
  grey: (
    <>
      <circle
        cx="10"
        cy="10"
        r="7.8"
        fill="none"
        stroke="var(--hub-line-strong)"
        strokeWidth="1.8"
        strokeDasharray="3 2.2"
      />
      <path d="M6.8 10h6.4" stroke="var(--hub-line-strong)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
};

export function LightShape({ value, size = 16 }: { value: LightColour; size?: number }) {
  return (
    <svg className="hub-light-shape" width={size} height={size} viewBox="0 0 20 20" aria-hidden>
      {shapes[value]}
    </svg>
  );
}

export interface LightRule {
  /** The rule in words, with its threshold: 进度落后计划 10 至 30 个百分点为黄灯 */
  text: Say;
  /** The numbers that went into it. */
  numbers?: { label: Say; value: ReactNode }[];
  asOf?: string | null | undefined;
  /** Set when a person changed the computed light; the reason is shown. */
  changedBy?: { name: Say; reason: Say; computed?: LightColour; until?: string } | undefined;
  /** Opens the records counted. */
  records?: ReactNode;
}

export interface LightProps {
  value: LightColour | string | null | undefined;
  rule?: LightRule | undefined;
  /** Hide the word where a column head or legend already says it; it stays for screen readers. */
  wordless?: boolean;
  size?: number;
  /** Read before the word, e.g. the task and month in a matrix. */
  label?: string;
}

/** Says that a person set this light; in a matrix a small mark, elsewhere a word. */
function ChangedMark({ wordless }: { wordless: boolean }) {
  const say = useSay();
  return (
    <span className="hub-light-changed">
      {wordless ? <span aria-hidden>✎</span> : null}
      <span className={wordless ? 'hub-sr' : undefined}>{say(words('人工调整', 'set by hand'))}</span>
    </span>
  );
}

/** A light by colour, shape and word; its rule and numbers open on click, because nobody should have to guess why. */
export function Light({ value, rule, wordless, size, label }: LightProps) {
  const say = useSay();
  const word = useWord();
  const colour = lightOf(value);
  const name = word(lightWords[colour]);
  const face = (
    <>
      <LightShape value={colour} {...(size ? { size } : {})} />
      {wordless ? <span className="hub-sr">{label ? `${label} ${name}` : name}</span> : <span>{name}</span>}
      {rule?.changedBy ? <ChangedMark wordless={!!wordless} /> : null}
    </>
  );
  if (!rule)
    return (
      <span className="hub-light" data-light={colour}>
        {face}
      </span>
    );
  return (
    <Popover
      trigger="click"
      title={
        <span className="hub-row">
          <LightShape value={colour} /> {label ? `${label} · ${name}` : name}
        </span>
      }
      content={
        <div className="hub-light-rule hub">
          <p>{say(rule.text)}</p>
          {rule.numbers?.length ? (
            <dl>
              {rule.numbers.map((number, index) => (
                <div key={index}>
                  <dt>{say(number.label)}</dt>
                  <dd>{number.value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          {rule.changedBy ? (
            <div className="hub-light-changed-why">
              <p>
                <strong>{say(words('人工调整', 'Changed by'))}</strong> {say(rule.changedBy.name)}：
                {say(rule.changedBy.reason)}
              </p>
              {rule.changedBy.computed ? (
                <p className="hub-row">
                  {say(words('系统计算', 'Computed'))} <LightShape value={rule.changedBy.computed} />{' '}
                  {say(lightWords[rule.changedBy.computed])}
                </p>
              ) : null}
              {rule.changedBy.until ? (
                <p className="hub-soft">
                  {say(words(`有效期至 ${rule.changedBy.until}`, `Until ${rule.changedBy.until}`))}
                </p>
              ) : null}
            </div>
          ) : null}
          {rule.records}
          {rule.asOf ? (
            <p className="hub-soft">
              {say(words('截至', 'As of'))} {momentOf(rule.asOf)}
            </p>
          ) : null}
        </div>
      }
    >
      <button type="button" className="hub-plain hub-light" data-light={colour} aria-haspopup="dialog">
        {face}
      </button>
    </Popover>
  );
}
