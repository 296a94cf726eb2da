import {
  FailurePage,
  FocusOnArrival,
  type Officer,
  type PageModule,
  setPreferences,
  useLocation,
  usePreferences,
  useT,
} from '@hub/runtime';
import { Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { usePrevious as takePreviousVersion } from '../modules/application.ts';
import type { MenuGroup } from '../modules/menu.ts';
import { type Failure, useShown } from '../modules/shown.ts';
import { Palette } from '../palette/palette.tsx';
import { words } from '../words.ts';
import { Workbench } from '../workbench/workbench.tsx';
import { AccountButton } from './account.tsx';
import { BarCards } from './bar-cards.tsx';
import { DisplayButton } from './display.tsx';
import { Icon } from './icons.tsx';
import { MainMenu } from './menu.tsx';
import { usePhone } from './phone.ts';

export interface FrameProps {
  officer: Officer;
  modules: readonly PageModule[];
  groups: readonly MenuGroup[];
  onReady: () => void;
}

/** Left the menu, above the bar, the rest belongs to the page. */
export function Frame({ officer, modules, groups, onReady }: FrameProps) {
  const t = useT();
  useEffect(() => onReady(), [onReady]);
  const phone = usePhone();
  const { menuFolded } = usePreferences();
  const [drawer, setDrawer] = useState(false);
  const [finding, setFinding] = useState(false);
  const folded = menuFolded && !phone;
  useFindKey(() => setFinding(true));
  return (
    <div className="shell" data-folded={folded}>
      <a className="shell-skip" href="#hub-outlet">
        {t(words.skip)}
      </a>
      <header className="shell-bar">
        {phone ? (
          <button
            type="button"
            className="shell-button"
            aria-label={t(words.openMenu)}
            aria-expanded={drawer}
            onClick={() => setDrawer(true)}
          >
            <Icon name="menu" />
          </button>
        ) : (
          <button
            type="button"
            className="shell-button"
            aria-label={t(folded ? words.unfold : words.fold)}
            onClick={() => setPreferences({ menuFolded: !menuFolded })}
          >
            <Icon name={folded ? 'unfold' : 'fold'} />
          </button>
        )}
        <span className="shell-name">{t(words.product)}</span>
        <button type="button" className="shell-find" onClick={() => setFinding(true)} aria-keyshortcuts="Control+K">
          <Icon name="search" />
          <span className="shell-wide">{t(words.find)}</span>
          <span className="shell-wide shell-key" aria-hidden="true">
            Ctrl K
          </span>
        </button>
        <BarCards modules={modules} />
        <DisplayButton />
        <AccountButton officer={officer} />
      </header>
      {phone ? (
        <Drawer
          open={drawer}
          onClose={() => setDrawer(false)}
          placement="left"
          size={280}
          title={t(words.product)}
          className="shell-drawer"
        >
          <nav aria-label={t(words.menu)}>
            <MainMenu groups={groups} modules={modules} onGo={() => setDrawer(false)} />
          </nav>
        </Drawer>
      ) : (
        <nav className="shell-side" aria-label={t(words.menu)}>
          <MainMenu groups={groups} modules={modules} folded={folded} />
        </nav>
      )}
      <Content modules={modules} groups={groups} officer={officer} />
      {finding ? <Palette groups={groups} modules={modules} onClose={() => setFinding(false)} /> : null}
    </div>
  );
}

function Content({ modules, groups, officer }: Omit<FrameProps, 'onReady'>) {
  const t = useT();
  const { pathname } = useLocation();
  const shown = useShown();
  const owner = modules.find((module) => pathname === module.basePath || pathname.startsWith(`${module.basePath}/`));
  const home = pathname === '/';
  return (
    <div className="shell-content" id="hub-outlet" tabIndex={-1}>
      {/* Modules put their own element in here; React has no children in it to keep. */}
      <div id="hub-modules" hidden={shown.failure !== null || !owner} />
      {shown.phase === 'loading' ? (
        <p className="shell-loading" role="status">
          {t(words.loading)}
        </p>
      ) : null}
      {shown.failure ? <ModuleFailure failure={shown.failure} /> : null}
      {home ? <Workbench officer={officer} modules={modules} groups={groups} /> : null}
      {!home && !owner ? <FailurePage kind="not-found" name={pathname} /> : null}
      {home || !owner || shown.failure ? <FocusOnArrival place={pathname} /> : null}
    </div>
  );
}

function ModuleFailure({ failure }: { failure: Failure }) {
  const t = useT();
  const { module } = failure;
  const name = t(module.titles);
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <FailurePage
      key={`${module.name} ${failure.version}`}
      kind={failure.kind}
      name={name}
      detail={`${module.name} ${failure.version}\n${failure.detail}`}
      // A script that failed once stays failed for the life of the page, so trying again means a new page.
      onRetry={() => window.location.reload()}
      {...(module.previous && module.previous.version !== failure.version
        ? { previous: { version: module.previous.version, use: () => takePreviousVersion(module) } }
        : {})}
    />
  );
}

function useFindKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [open]);
}
