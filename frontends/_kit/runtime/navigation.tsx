import {
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';

export interface Place {
  pathname: string;
  search: string;
  hash: string;
}
/** Answers whether the officer may leave; a form with unsaved input asks first. */
export type LeaveGuard = (to: string) => boolean | Promise<boolean>;

export interface NavigateOptions {
  replace?: boolean;
  /** Leaves without asking the guards, as after a save. */
  force?: boolean;
}

const guards = new Set<LeaveGuard>();
let passedGuards: string | undefined;

const hrefNow = () =>
  typeof window === 'undefined' ? '/' : window.location.pathname + window.location.search + window.location.hash;

function subscribe(listener: () => void): () => void {
  // single-spa holds popstate back until the leaving module is unmounted, so no module sees a foreign place.
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

export function useLocation(): Place {
  const href = useSyncExternalStore(subscribe, hrefNow, hrefNow);
  return useMemo(() => {
    const url = new URL(href, 'http://hub');
    return { pathname: url.pathname, search: url.search, hash: url.hash };
  }, [href]);
}

/** Asks every guard in turn; the first no stays. */
export async function mayLeave(to: string): Promise<boolean> {
  for (const guard of [...guards]) if (!(await guard(to))) return false;
  return true;
}

/** Goes to a path, `?query` or relative path inside the hub; anything else is a plain page load. */
export async function navigate(to: string, options: NavigateOptions = {}): Promise<boolean> {
  const url = new URL(to, window.location.href);
  if (url.origin !== window.location.origin) {
    window.location.assign(url.href);
    return true;
  }
  const samePage = url.pathname === window.location.pathname;
  if (!options.force && !samePage && guards.size > 0 && !(await mayLeave(url.pathname))) return false;
  const href = url.pathname + url.search + url.hash;
  if (href === hrefNow()) return true;
  passedGuards = url.href;
  const method = options.replace ? 'replaceState' : 'pushState';
  const patched = window.history[method] !== History.prototype[method];
  window.history[method](null, '', href);
  if (!patched) window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  return true;
}

/** While mounted, a change of page asks first: by link, by the back button, by closing the tab. */
export function useLeaveGuard(guard: LeaveGuard | null): void {
  useEffect(() => {
    if (!guard) return;
    guards.add(guard);
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', unload);
    return () => {
      guards.delete(guard);
      window.removeEventListener('beforeunload', unload);
    };
  }, [guard]);
}

/** The back button: single-spa can still cancel what the browser has already put into the address bar. */
export function guardHistory(): void {
  window.addEventListener('single-spa:before-routing-event', (event) => {
    const detail = (
      event as CustomEvent<{ oldUrl: string; newUrl: string; cancelNavigation?: (when: Promise<boolean>) => void }>
    ).detail;
    const to = new URL(detail.newUrl);
    if (passedGuards === detail.newUrl || guards.size === 0 || to.pathname === new URL(detail.oldUrl).pathname) {
      passedGuards = undefined;
      return;
    }
    detail.cancelNavigation?.(mayLeave(to.pathname).then((may) => !may));
  });
}

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
  replace?: boolean;
  children?: ReactNode;
}

/** An anchor that stays in the page; a middle click or a modifier key still opens a tab. */
export function Link({ to, replace, onClick, children, ...rest }: LinkProps) {
  const { pathname } = useLocation();
  const current = to.split(/[?#]/)[0] === pathname;
  const click = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event.nativeEvent) || (rest.target && rest.target !== '_self')) return;
    event.preventDefault();
    void navigate(to, { replace: replace === true });
  };
  return (
    <a href={to} onClick={click} {...(current ? { 'aria-current': 'page' as const } : {})} {...rest}>
      {children}
    </a>
  );
}

function isPlainClick(event: globalThis.MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Plain anchors to a page of the hub behave like links; `served` tells which paths are pages. */
export function interceptAnchors(served: (pathname: string) => boolean): void {
  document.addEventListener('click', (event) => {
    const anchor = (event.target as Element | null)?.closest?.('a');
    if (
      !anchor?.href ||
      event.defaultPrevented ||
      !isPlainClick(event) ||
      anchor.target ||
      anchor.hasAttribute('download')
    )
      return;
    const url = new URL(anchor.href);
    if (url.origin !== window.location.origin || !served(url.pathname)) return;
    if (url.hash && url.pathname === window.location.pathname && url.search === window.location.search) return;
    event.preventDefault();
    void navigate(url.pathname + url.search + url.hash);
  });
}

/** All of the query string at once; `set` merges, and removes what is null or ''. */
export function useSearchParams(): [
  URLSearchParams,
  (change: Record<string, string | null>, options?: NavigateOptions) => void,
] {
  const { search } = useLocation();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback((change: Record<string, string | null>, options: NavigateOptions = { replace: true }) => {
    const next = new URLSearchParams(window.location.search);
    for (const [key, value] of Object.entries(change)) {
      if (value === null || value === '') next.delete(key);
      else next.set(key, value);
    }
    const text = next.toString();
    void navigate(`${window.location.pathname}${text ? `?${text}` : ''}`, options);
  }, []);
  return [params, set];
}

/** One value of a list's state, kept in the address so that it survives a reload and can be sent to a colleague. */
export function useQueryState(
  key: string,
  fallback: string,
): [string, (value: string | null, options?: NavigateOptions) => void];
export function useQueryState(key: string): [string | null, (value: string | null, options?: NavigateOptions) => void];
export function useQueryState(key: string, fallback: string | null = null) {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | null, options?: NavigateOptions) =>
      setParams({ [key]: value === fallback ? null : value }, options),
    [key, fallback, setParams],
  );
  return [params.get(key) ?? fallback, set];
}
