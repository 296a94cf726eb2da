import { Link, type PageModule, useLocation, useT } from '@hub/runtime';
import { Tooltip } from 'antd';
import { currentPage, type MenuGroup, type MenuPage } from '../modules/menu.ts';
import { prefetch } from '../modules/prefetch.ts';
import { words } from '../words.ts';
import { useClosedGroups } from './closed-groups.ts';
import { Icon } from './icons.tsx';

export interface MenuProps {
  groups: readonly MenuGroup[];
  modules: readonly PageModule[];
  folded?: boolean;
  onGo?: () => void;
}

/** Modules and their pages that this officer may open, in their order. Folded, one mark a module. */
export function MainMenu({ groups, modules, folded = false, onGo }: MenuProps) {
  const t = useT();
  const { pathname } = useLocation();
  const current = currentPage(groups, pathname);
  const soon = (name: string) => () => prefetch(modules.find((module) => module.name === name));
  if (folded) {
    return (
      <ul className="shell-menu shell-menu-folded">
        <li>
          <Tooltip title={t(words.home)} placement="right">
            <Link to="/" className="shell-mark" aria-label={t(words.home)}>
              <Icon name="home" />
            </Link>
          </Tooltip>
        </li>
        {groups.map((group) => (
          <li key={group.module}>
            <Tooltip title={t(group.titles)} placement="right">
              <Link
                to={group.pages[0]?.to ?? '/'}
                className="shell-mark"
                data-current={group.module === current?.module}
                aria-label={t(group.titles)}
                onPointerEnter={soon(group.module)}
              >
                <Mark group={group} />
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="shell-menu">
      <li>
        <Link to="/" className="shell-menu-home" {...(onGo ? { onClick: onGo } : {})}>
          <Icon name="home" />
          {t(words.home)}
        </Link>
      </li>
      {groups.map((group) => (
        <Group
          key={group.module}
          group={group}
          current={current}
          soon={soon(group.module)}
          {...(onGo ? { onGo } : {})}
        />
      ))}
    </ul>
  );
}

interface GroupProps {
  group: MenuGroup;
  current: MenuPage | undefined;
  soon: () => void;
  onGo?: () => void;
}

/** One module's pages. Who never opens a module closes its group, and it stays closed on this computer. */
function Group({ group, current, soon, onGo }: GroupProps) {
  const t = useT();
  const [closed, toggle] = useClosedGroups();
  const id = `shell-group-${group.module}`;
  const open = current?.module === group.module || !closed.includes(group.module);
  return (
    <li>
      <button
        type="button"
        className="shell-menu-group"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => toggle(group.module)}
      >
        <Mark group={group} />
        <span className="shell-menu-group-name">{t(group.titles)}</span>
        {group.trial ? <span className="shell-trial">{t(words.trial)}</span> : null}
        <Icon name="chevron" />
      </button>
      <ul id={id} hidden={!open}>
        {group.pages.map((page) => (
          <li key={page.to}>
            <Link
              to={page.to}
              data-current={page === current}
              onPointerEnter={soon}
              {...(onGo ? { onClick: onGo } : {})}
              {...(page === current ? { 'aria-current': 'page' } : {})}
            >
              {t(page.titles)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The first character of the module's Chinese name: as plain as an icon, and it means something. */
function Mark({ group }: { group: MenuGroup }) {
  return (
    <span className="shell-glyph" aria-hidden="true" lang="zh-CN">
      {[...group.titles.zh][0]}
    </span>
  );
}
