import { Button, Modal } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { navigate, useLocation, usePreferences, useSession } from '../hub.ts';
import { useSay, words } from '../text.ts';
import type { useColumns } from './column-settings.tsx';
import { defaultOf, viewAddress, viewQuery } from './view-state.ts';
import { type SavedView, viewsQuery } from './views-api.ts';

const ViewsPanel = lazy(() => import('./views-panel.tsx'));

interface SavedViewsProps {
  /** Key of the list, as its column settings have it. */
  page: string;
  settings: ReturnType<typeof useColumns>;
}

/** 视图: ways to see this list that the officer or the unit keeps. Absent while the directory gives no answer. */
export function SavedViews(props: SavedViewsProps) {
  // Nobody signed in: a page without the hub around it, which has nowhere to ask either.
  return useSession() ? <OwnViews {...props} /> : null;
}

function OwnViews({ page, settings }: SavedViewsProps) {
  const say = useSay();
  const preferences = usePreferences();
  const { pathname, search } = useLocation();
  const [open, setOpen] = useState(false);
  const opened = useRef(false);
  const [{ data, error }, again] = useQuery<{ savedViews: SavedView[] }>({
    query: viewsQuery,
    variables: { page },
  });
  const views = data?.savedViews;
  const params = new URLSearchParams(search);
  const current = views?.find(({ id }) => id === params.get('view')) ?? null;
  const choose = (view: SavedView | null) => {
    setOpen(false);
    if (view?.columns) settings.keep(view.columns);
    if (view?.density) preferences.set({ density: view.density });
    // An address without anything would bring the default back; the empty mark says that none is wanted.
    void navigate(view ? viewAddress(pathname, view) : `${pathname}?view=`, { replace: true });
  };
  useEffect(() => {
    if (!views || opened.current) return;
    opened.current = true;
    const first = defaultOf(views);
    if (first && search === '') choose(first);
  }, [views]);
  if (!views || error) return null;
  const changed = current !== null && current.query !== viewQuery(search);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="hub-view-name">
          {current
            ? say(
                words(
                  `视图：${current.name}${changed ? '（已改）' : ''}`,
                  `View: ${current.name}${changed ? ' (changed)' : ''}`,
                ),
              )
            : say(words('视图', 'Views'))}
        </span>
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        width={460}
        title={say(words('常用视图', 'Saved views'))}
        destroyOnHidden
      >
        <Suspense>
          <ViewsPanel
            page={page}
            views={views}
            current={current}
            changed={changed}
            content={{ query: viewQuery(search), columns: settings.state, density: preferences.density }}
            choose={choose}
            reload={() => again({ requestPolicy: 'network-only' })}
          />
        </Suspense>
      </Modal>
    </>
  );
}
