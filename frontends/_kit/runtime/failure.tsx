import { useEffect, useRef } from 'react';
import { useT, type Words } from './lang.ts';
import { Link } from './navigation.tsx';
import './failure.css';

/** Why a module or a page is not there. Each has its own words, since each asks something else of the officer. */
export type FailureKind = 'missing' | 'altered' | 'load' | 'render' | 'timeout' | 'forbidden' | 'not-found';

const reasons: Record<FailureKind, Words> = {
  missing: { zh: '服务器上找不到这个模块的文件。', en: 'The files of this module are not on the server.' },
  altered: {
    zh: '模块文件与登记的不一致，为安全起见没有运行。',
    en: 'The module’s files differ from what was registered, so they were not run.',
  },
  load: { zh: '模块在启动时出错。', en: 'The module failed while starting.' },
  render: { zh: '页面在显示时出错。', en: 'The page failed while being shown.' },
  timeout: { zh: '模块在规定时间内没有启动。', en: 'The module did not start in time.' },
  forbidden: {
    zh: '您没有打开此页的权限。如因工作需要，请联系本单位负责人。',
    en: 'You may not open this page. If your work needs it, ask the head of your unit.',
  },
  'not-found': {
    zh: '没有这个页面，地址可能有误或内容已移走。',
    en: 'There is no such page; the address may be wrong or it was moved.',
  },
};

const words = {
  failed: { zh: '“{name}”暂时打不开', en: '“{name}” cannot be opened right now' },
  forbidden: { zh: '无权打开“{name}”', en: 'You may not open “{name}”' },
  notFound: { zh: '找不到页面', en: 'Page not found' },
  others: { zh: '其他模块不受影响，可以继续使用。', en: 'The other modules are not affected.' },
  retry: { zh: '重试', en: 'Try again' },
  previous: { zh: '使用上一版本 {version}', en: 'Use the previous version {version}' },
  home: { zh: '回到工作台', en: 'Back to the workbench' },
  details: { zh: '技术信息', en: 'Technical details' },
};

export interface FailureProps {
  kind: FailureKind;
  name: string;
  detail?: string;
  onRetry?: () => void;
  previous?: { version: string; use: () => void };
  /** Once, when the page appears: for telling the registry. */
  onShown?: () => void;
}

/** One labelled page for everything that can go wrong with a module. Drawn without antd, which may be what failed. */
export function FailurePage({ kind, name, detail, onRetry, previous, onShown }: FailureProps) {
  const t = useT();
  const told = useRef(onShown);
  useEffect(() => told.current?.(), []);
  const title = kind === 'not-found' ? words.notFound : kind === 'forbidden' ? words.forbidden : words.failed;
  const broken = kind !== 'not-found' && kind !== 'forbidden';
  return (
    <main className="hub-failure" data-failure={kind}>
      <div role={broken ? 'alert' : undefined}>
        <h1 tabIndex={-1}>{t(title, { name })}</h1>
        <p>{t(reasons[kind])}</p>
        {broken ? <p className="hub-failure-soft">{t(words.others)}</p> : null}
      </div>
      <p className="hub-failure-actions">
        {onRetry ? (
          <button type="button" onClick={onRetry}>
            {t(words.retry)}
          </button>
        ) : null}
        {previous ? (
          <button type="button" onClick={previous.use}>
            {t(words.previous, { version: previous.version })}
          </button>
        ) : null}
        <Link to="/">{t(words.home)}</Link>
      </p>
      {detail ? (
        <details>
          <summary>{t(words.details)}</summary>
          <pre>{detail}</pre>
        </details>
      ) : null}
    </main>
  );
}
