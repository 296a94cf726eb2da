import { Link, Providers, setPreferences, setWrapper, useLocation, usePreferences } from '@hub/runtime';
import { HubProvider, useSay, type Words } from '@hub/ui';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import './gallery.css';
import { ChartsPage } from './charts.tsx';
import { DetailSample } from './detail.tsx';
import { FormSample } from './form.tsx';
import { ImportSample } from './import.tsx';
import { ListSample, ListStates } from './list.tsx';
import { PartsPage } from './parts.tsx';
import { PeoplePage } from './people.tsx';
import { PlanPage } from './plan.tsx';

const pages: { path: string; title: Words; component: ComponentType }[] = [
  { path: '/', title: { zh: '列表', en: 'List' }, component: ListSample },
  { path: '/list-states', title: { zh: '列表各态', en: 'List states' }, component: ListStates },
  { path: '/detail', title: { zh: '详情', en: 'Detail' }, component: DetailSample },
  { path: '/form', title: { zh: '表单', en: 'Form' }, component: FormSample },
  { path: '/import', title: { zh: '导入', en: 'Import' }, component: ImportSample },
  { path: '/plan', title: { zh: '计划', en: 'Plan' }, component: PlanPage },
  { path: '/charts', title: { zh: '图表', en: 'Charts' }, component: ChartsPage },
  { path: '/people', title: { zh: '人员', en: 'People' }, component: PeoplePage },
  { path: '/parts', title: { zh: '部件', en: 'Parts' }, component: PartsPage },
];

function Gallery() {
  const say = useSay();
  const { pathname } = useLocation();
  const { lang, theme, textSize } = usePreferences();
  const Shown = (pages.find((page) => page.path === pathname) ?? pages[0])?.component;
  return (
    <>
      <nav className="gallery-bar" aria-label="gallery">
        {pages.map((page) => (
          <Link key={page.path} to={page.path}>
            {say(page.title)}
          </Link>
        ))}
        <span className="gallery-switches">
          <button type="button" onClick={() => setPreferences({ theme: theme === 'dark' ? 'light' : 'dark' })}>
            {theme === 'dark' ? '浅色' : '深色'}
          </button>
          <button type="button" onClick={() => setPreferences({ lang: lang === 'zh' ? 'en' : 'zh' })}>
            {lang === 'zh' ? 'English' : '中文'}
          </button>
          <button
            type="button"
            onClick={() => setPreferences({ textSize: textSize === 'normal' ? 'larger' : 'normal' })}
          >
            字号
          </button>
        </span>
      </nav>
      {Shown ? <Shown key={pathname} /> : null}
    </>
  );
}

setWrapper(HubProvider);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Providers>
      <Gallery />
    </Providers>,
  );
