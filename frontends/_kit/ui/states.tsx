import { Button } from 'antd';
import { type ReactNode, useContext, useState } from 'react';
import { navigate } from './hub.ts';
import { InPage } from './page.tsx';
import { type Say, useSay, useWord, words } from './text.ts';

export type Tone = 'good' | 'attention' | 'bad' | 'progress' | 'neutral';
const marks: Record<Tone, string> = { good: '✓', attention: '!', bad: '✕', progress: 'i', neutral: 'i' };

/** A sentence the reader should not miss, inside the page. */
export function Note({ tone = 'neutral', children, action }: { tone?: Tone; children: Say; action?: ReactNode }) {
  const say = useSay();
  return (
    <div className="hub-note" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className="hub-note-mark" aria-hidden>
        {marks[tone]}
      </span>
      <div className="hub-grow">{say(children)}</div>
      {action}
    </div>
  );
}

const drawings: Record<'empty' | 'error' | 'forbidden' | 'missing', string> = {
  empty: 'M8 14h32v24H8z M8 22h10l3 5h6l3-5h10',
  error: 'M24 7 43 40H5z M24 18v11 M24 33v2',
  forbidden: 'M12 21h24v19H12z M17 21v-6a7 7 0 0 1 14 0v6 M24 28v5',
  missing: 'M21 9a12 12 0 1 0 .1 0z M30 30l10 10',
};

function StatePicture({ kind }: { kind: keyof typeof drawings }) {
  return (
    <svg width="56" height="56" viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden>
      <path d={drawings[kind]} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}

export interface FirstStep {
  label: Say;
  to?: string;
  onClick?: () => void;
}

export interface EmptyStateProps {
  /** What would be here. */
  title: Say;
  hint?: Say;
  /** The first step to fill it. */
  firstStep?: FirstStep | undefined;
}

export function EmptyState({ title, hint, firstStep }: EmptyStateProps) {
  const say = useSay();
  return (
    <div className="hub-state">
      <StatePicture kind="empty" />
      <h2>{say(title)}</h2>
      {hint ? <p>{say(hint)}</p> : null}
      {firstStep ? (
        <div className="hub-row">
          <Button
            type="primary"
            onClick={() => (firstStep.onClick ? firstStep.onClick() : firstStep.to && navigate(firstStep.to))}
          >
            {say(firstStep.label)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

export function ErrorState({
  title,
  detail,
  requestId,
  onRetry,
}: {
  title?: Say;
  detail?: Say;
  requestId?: string | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const say = useSay();
  return (
    <div className="hub-state" role="alert">
      <StatePicture kind="error" />
      <h2>{say(title ?? words('没有取到数据', 'The data could not be loaded'))}</h2>
      <p>
        {say(
          detail ??
            words(
              '可能是网络或某个子系统暂时不可用，已填写的内容不会丢失。',
              'The network or one part of the system may be down. Nothing you entered is lost.',
            ),
        )}
      </p>
      {requestId ? (
        <p className="hub-num">
          {say(words('报修编号', 'Request id'))} {requestId}
        </p>
      ) : null}
      {onRetry ? (
        <div className="hub-row">
          <Button type="primary" onClick={onRetry}>
            {say(words('重试', 'Try again'))}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

export function ForbiddenState({ title, detail }: { title?: Say; detail?: Say }) {
  const say = useSay();
  return (
    <div className="hub-state" role="alert">
      <StatePicture kind="forbidden" />
      <h2>{say(title ?? words('您的岗位没有查看权限', 'Your role may not see this'))}</h2>
      <p>
        {say(
          detail ??
            words(
              '需要时请向本单位机构管理员申请，写明用途和期限。',
              'If you need it, ask the directory officer of your unit and name the purpose.',
            ),
        )}
      </p>
    </div>
  );
}

export function MissingState({ title, detail }: { title?: Say; detail?: Say }) {
  const say = useSay();
  const inPage = useContext(InPage);
  // In the place of a whole page it is the page's heading; inside of one, or of the workbench, it stands under it.
  const [alone] = useState(() => !inPage && document.querySelector('h1') === null);
  const Heading = alone ? 'h1' : 'h2';
  return (
    <div className="hub-state">
      <StatePicture kind="missing" />
      <Heading>{say(title ?? words('没有找到这条记录', 'No such record'))}</Heading>
      <p>
        {say(
          detail ??
            words('它可能已被删除，或者不在您的单位范围内。', 'It may have been deleted, or lies outside your unit.'),
        )}
      </p>
    </div>
  );
}

const widths = [38, 62, 50, 70, 44, 58, 66, 40];

/** Shown while loading; it has the shape of what will come, so that nothing jumps. */
export function Skeletons({
  shape = 'list',
  rows = 8,
}: {
  shape?: 'list' | 'detail' | 'cards' | 'text';
  rows?: number;
}) {
  const word = useWord();
  return (
    <div
      className={`hub-bones hub-bones-${shape}`}
      role="status"
      aria-busy="true"
      aria-label={word(words('正在加载', 'Loading'))}
    >
      {shape === 'detail' ? <span className="hub-bone hub-bone-block" /> : null}
      {Array.from({ length: shape === 'cards' ? 4 : rows }, (_, row) => (
        <span key={row} className="hub-bone" style={{ width: shape === 'cards' ? undefined : `${widths[row % 8]}%` }} />
      ))}
    </div>
  );
}
