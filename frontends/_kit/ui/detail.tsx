import { Button, Drawer, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSearchState } from './hub.ts';
import { useMedia } from './media.ts';
import { Page, type PageProps } from './page.tsx';
import { type Say, useSay, words } from './text.ts';
import { useNumber } from './time.ts';

export interface Fact {
  label: Say;
  value: ReactNode;
  /** Over two columns. */
  wide?: boolean;
}

/** Header facts: few, the ones that decide. */
export function Facts({ items }: { items: Fact[] }) {
  const say = useSay();
  return (
    <dl className="hub-facts">
      {items.map((item, index) => (
        <div key={index} data-wide={item.wide || undefined}>
          <dt>{say(item.label)}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface DetailTab {
  key: string;
  label: Say;
  count?: number | undefined;
  children: ReactNode;
}

export interface DetailPageProps extends PageProps {
  facts?: Fact[];
  /** A StatusFlow. */
  flow?: ReactNode;
  tabs?: DetailTab[];
  /** At the side on wide screens, behind a button on narrow ones: ActivityLog. */
  aside?: ReactNode;
  asideTitle?: Say;
}

/** One record: what it is, where it stands, what belongs to it, who did what. The open tab is in the URL. */
export function DetailPage({
  facts,
  flow,
  tabs,
  aside,
  asideTitle = words('操作记录', 'Activity log'),
  actions,
  children,
  ...page
}: DetailPageProps) {
  const say = useSay();
  const format = useNumber();
  const wide = useMedia('(min-width: 1180px)');
  const [search, setSearch] = useSearchState();
  const [open, setOpen] = useState(false);
  const tab = tabs?.some((one) => one.key === search.get('tab')) ? search.get('tab') : tabs?.[0]?.key;
  return (
    <Page
      {...page}
      actions={
        <>
          {actions}
          {aside && !wide ? <Button onClick={() => setOpen(true)}>{say(asideTitle)}</Button> : null}
        </>
      }
    >
      <div className={aside && wide ? 'hub-beside' : undefined}>
        <div className="hub-grow">
          {facts || flow ? (
            <div className="hub-box hub-detail-head">
              {facts ? <Facts items={facts} /> : null}
              {flow}
            </div>
          ) : null}
          {children}
          {tabs?.length ? (
            <div className="hub-box hub-detail-tabs">
              <Tabs
                activeKey={tab ?? ''}
                onChange={(key) => setSearch((params) => params.set('tab', key))}
                items={tabs.map((one) => ({
                  key: one.key,
                  label: (
                    <>
                      {say(one.label)}
                      {one.count === undefined ? null : <span className="hub-tab-count">{format(one.count)}</span>}
                    </>
                  ),
                  children: one.children,
                }))}
              />
            </div>
          ) : null}
        </div>
        {aside && wide ? (
          <aside className="hub-box hub-beside-side hub-pad">
            <h2 className="hub-section-title">{say(asideTitle)}</h2>
            {aside}
          </aside>
        ) : null}
      </div>
      {aside && !wide ? (
        <Drawer open={open} onClose={() => setOpen(false)} title={say(asideTitle)} size="min(420px, 100vw)">
          <div className="hub">{aside}</div>
        </Drawer>
      ) : null}
    </Page>
  );
}
