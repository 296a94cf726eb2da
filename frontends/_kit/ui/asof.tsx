import { Button } from 'antd';
import { Link } from './hub.ts';
import { type Say, useSay, words } from './text.ts';
import { momentOf } from './time.ts';

export interface Source {
  name: Say;
  /** As the API says it: ok, late (older than promised), missing (no answer). */
  state: 'ok' | 'late' | 'missing' | string;
  at?: string | null | undefined;
}

export interface AsOfProps {
  asOf: string | null | undefined;
  definition?: { name?: Say; version: string | number; to?: string };
  sources?: Source[];
  /** Whom the figures leave out: units that have not reported, cells under ten. */
  coverage?: Say;
  onRefresh?: () => void;
}

/** Under every figure and table: as of when, by which definition, from which sources, what is missing. */
export function AsOf({ asOf, definition, sources, coverage, onRefresh }: AsOfProps) {
  const say = useSay();
  return (
    <footer className="hub-asof">
      <span>
        {say(words('截至', 'As of'))}{' '}
        {asOf ? <time dateTime={asOf}>{momentOf(asOf)}</time> : say(words('时间未知', 'unknown time'))}
      </span>
      {definition ? (
        <span>
          {say(words('口径', 'Definition'))} {definition.name ? <>{say(definition.name)} </> : null}
          {definition.to ? <Link to={definition.to}>v{definition.version}</Link> : `v${definition.version}`}
        </span>
      ) : null}
      {sources?.length ? (
        <span className="hub-asof-sources">
          {say(words('来源', 'Sources'))}
          {sources.map((source, index) => {
            const state = source.state.toLowerCase();
            return (
              <span key={index} className="hub-source" data-state={state}>
                {say(source.name)}
                {state === 'missing' ? ` · ${textOf(say(words('暂缺', 'missing')))}` : null}
                {state === 'late'
                  ? ` · ${textOf(say(words('滞后', 'late')))}${source.at ? ` ${momentOf(source.at)}` : ''}`
                  : null}
              </span>
            );
          })}
        </span>
      ) : null}
      {coverage ? <span>{say(coverage)}</span> : null}
      {onRefresh ? (
        <Button size="small" type="text" className="hub-noprint" onClick={onRefresh}>
          {say(words('刷新', 'Refresh'))}
        </Button>
      ) : null}
    </footer>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
