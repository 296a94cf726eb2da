// The one place where the kit touches the page's state: session, language, address, preferences.
import { navigate, setPreferences, usePreferences as useAll, useLocation } from '@hub/runtime';
import { useCallback, useMemo, useState } from 'react';

export {
  can,
  cspNonce,
  Link,
  navigate,
  orderFile,
  problemsOf,
  useDocumentTitle,
  useLang,
  useLeaveGuard,
  useLocation,
  useSession,
} from '@hub/runtime';

export function usePreferences() {
  const all = useAll();
  return { ...all, set: setPreferences };
}

/** The query string, and a change of it; every key a list or a tab keeps there survives a reload and can be sent on. */
export function useSearchState(): [URLSearchParams, (change: (params: URLSearchParams) => void) => void] {
  const { search } = useLocation();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback((change: (params: URLSearchParams) => void) => {
    const next = new URLSearchParams(window.location.search);
    change(next);
    const text = next.toString();
    void navigate(`${window.location.pathname}${text ? `?${text}` : ''}`, { replace: true });
  }, []);
  return [params, set];
}

/** A small thing this officer chose on this computer (columns, folded groups). */
export function useKept<Value>(key: string, fallback: Value): [Value, (value: Value) => void] {
  const name = `hub.kept.${key}`;
  const [value, setValue] = useState<Value>(() => {
    try {
      const text = localStorage.getItem(name);
      return text === null ? fallback : (JSON.parse(text) as Value);
    } catch {
      return fallback;
    }
  });
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      try {
        if (next === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(next));
      } catch {}
    },
    [name],
  );
  return [value, keep];
}

export const goBack = (): void => window.history.back();
