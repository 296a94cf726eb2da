import * as React from 'react';
import {
  Component,
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useEffect,
  useRef,
} from 'react';
import * as ReactDOMClient from 'react-dom/client';
import singleSpaReact from 'single-spa-react';
import { Provider as GraphQLProvider } from 'urql';
import type { ModuleConfig } from '../vite-plugin/module-config.ts';
import { graphqlClient } from './client.ts';
import { FailurePage } from './failure.tsx';
import { reportFailure } from './failures.ts';
import { useLang, useT, type Words } from './lang.ts';
import { useLocation } from './navigation.tsx';
import { matchRoute, type Route, type RouteMatch } from './routes.ts';
import { can } from './session.ts';

export interface ModuleDefinition {
  config: Pick<ModuleConfig, 'name' | 'basePath' | 'titles'>;
  routes: readonly Route[];
}

export interface ModuleLifecycles {
  bootstrap: (props: never) => Promise<unknown>;
  mount: (props: never) => Promise<unknown>;
  unmount: (props: never) => Promise<unknown>;
}

type Wrapper = ComponentType<{ children: ReactNode }>;
let wrapper: Wrapper = ({ children }) => children;

/** What stands around every React tree of the page: theme and language of the components. Set once by the shell. */
export function setWrapper(component: Wrapper): void {
  wrapper = component;
}

/** Around every tree that the hub mounts: a module, a workbench card, the shell itself. */
export function Providers({ children }: { children: ReactNode }) {
  const Wrapper = wrapper;
  return (
    <GraphQLProvider value={graphqlClient()}>
      <Wrapper>{children}</Wrapper>
    </GraphQLProvider>
  );
}

const Params = createContext<Record<string, string>>({});
/** Parameters of the matched route: `/plans/:id` gives `{ id }`. */
export const useParams = <T extends Record<string, string> = Record<string, string>>(): T => use(Params) as T;

const productName: Words = { zh: '科技春雨协同平台', en: 'Spring Rain Hub' };

/** The tab's title while the component is mounted; a page with data in its title calls it with the data. */
export function useDocumentTitle(title: string): void {
  const product = useT()(productName);
  useEffect(() => {
    document.title = title ? `${title} - ${product}` : product;
  }, [title, product]);
}

interface BoundaryProps {
  resetKey: string;
  fallback: (error: Error, retry: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps a fault inside its page or card; another place or a retry starts afresh. */
export class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.error && before.resetKey !== this.props.resetKey) this.setState({ error: null });
  }
  override render() {
    if (!this.state.error) return this.props.children;
    return this.props.fallback(this.state.error, () => this.setState({ error: null }));
  }
}

/** The page's own file did not come: the server was away, or the file is no longer what was registered. */
class PageNotLoaded extends Error {}

const lazyPages = new WeakMap<Route, ComponentType>();

function pageOf(route: Route): ComponentType {
  if (route.component) return route.component;
  let page = lazyPages.get(route);
  if (!page) {
    if (!route.load) throw new Error(`route "${route.path}" has neither component nor load`);
    const { load } = route;
    page = lazy(() => load().catch((error: unknown) => Promise.reject(new PageNotLoaded(String(error)))));
    lazyPages.set(route, page);
  }
  return page;
}

// The very first page keeps the browser's own focus.
let arrivedByNavigation = false;
if (typeof window !== 'undefined') {
  window.addEventListener('single-spa:before-routing-event', (event) => {
    const { oldUrl, newUrl } = (event as CustomEvent<{ oldUrl: string; newUrl: string }>).detail;
    if (oldUrl !== newUrl) arrivedByNavigation = true;
  });
}

/** After a change of page the keyboard and the screen reader start at its heading, as after a page load. */
export function FocusOnArrival({ place }: { place: string }) {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // The module before may still stand in the page: look only where this one is.
    const scope = here.current?.closest('[id^="hub-module-"]') ?? document.querySelector('#hub-outlet > main');
    const heading = scope?.querySelector<HTMLElement>('h1') ?? scope?.querySelector<HTMLElement>('main');
    if (!arrivedByNavigation || !heading || document.activeElement?.closest('[role="dialog"]')) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    document.getElementById('hub-outlet')?.scrollTo({ top: 0 });
  }, [place]);
  return <span ref={here} hidden />;
}

function Title({ title }: { title: Words }) {
  useDocumentTitle(title[useLang()]);
  return null;
}

/** What the shell tells the module at its mount. */
interface MountProps {
  version?: string;
  previous?: { version: string; use: () => void };
}

function Pages({ config, routes, version, previous }: ModuleDefinition & MountProps) {
  const { pathname } = useLocation();
  const t = useT();
  const last = useRef<RouteMatch | null | undefined>(undefined);
  const match = matchRoute(routes, config.basePath, pathname);
  // The address already belongs to the next module while this one is being unmounted: keep the last page.
  if (match !== undefined) last.current = match;
  const shown = last.current;
  if (!shown) return <FailurePage kind="not-found" name={t(config.titles)} />;
  const name = t(shown.route.title);
  if (!can(shown.route.privileges)) return <FailurePage kind="forbidden" name={name} />;
  const Page = pageOf(shown.route);
  const failed = (error: Error, retry: () => void) => {
    const kind = error instanceof PageNotLoaded ? 'load' : 'render';
    return (
      <FailurePage
        kind={kind}
        name={name}
        detail={String(error)}
        onShown={() => reportFailure(config.name, version ?? '', kind, String(error))}
        {...(previous ? { previous } : {})}
        // A script that failed once stays failed for the life of the page.
        onRetry={kind === 'load' ? () => window.location.reload() : retry}
      />
    );
  };
  return (
    <Params value={shown.params}>
      <Title title={shown.route.title} />
      <Boundary resetKey={pathname} fallback={failed}>
        <Suspense fallback={<div className="hub-loading" aria-busy="true" />}>
          <Page />
          <FocusOnArrival place={pathname} />
        </Suspense>
      </Boundary>
    </Params>
  );
}

/** The entry of a module: `export const { bootstrap, mount, unmount } = defineModule({ config, routes });` */
export function defineModule(definition: ModuleDefinition): ModuleLifecycles {
  const Root = ({ version, previous }: MountProps) => (
    <Providers>
      <Pages {...definition} {...(version ? { version } : {})} {...(previous ? { previous } : {})} />
    </Providers>
  );
  const { bootstrap, mount, unmount } = singleSpaReact({
    React,
    ReactDOMClient,
    rootComponent: Root,
    renderType: 'createRoot',
    // Without a boundary a throw at the first render would keep single-spa waiting, and every other module with it.
    errorBoundary: (error) => (
      <FailurePage
        kind="render"
        name={definition.config.titles.zh}
        detail={String(error)}
        onRetry={() => window.location.reload()}
      />
    ),
  });
  return { bootstrap, mount, unmount } as ModuleLifecycles;
}
