import type { ComponentType } from 'react';
import type { Words } from './lang.ts';

export interface Route {
  /** Below the base path: `''`, `/new`, `/:id`, `/:id/progress`. Fixed words win over parameters. */
  path: string;
  title: Words;
  /** One of them is enough. */
  privileges?: readonly string[];
  component?: ComponentType;
  /** Loaded when first opened; `() => import('./plan-page.tsx')`. */
  load?: () => Promise<{ default: ComponentType }>;
}

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

const segmentsOf = (path: string) => path.split('/').filter(Boolean);

/** The most specific route for a path, or null; undefined when the path belongs to another module. */
export function matchRoute(
  routes: readonly Route[],
  basePath: string,
  pathname: string,
): RouteMatch | null | undefined {
  if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) return undefined;
  const given = segmentsOf(pathname.slice(basePath.length));
  let best: { match: RouteMatch; fixed: number } | null = null;
  for (const route of routes) {
    const wanted = segmentsOf(route.path);
    if (wanted.length !== given.length) continue;
    const params: Record<string, string> = {};
    let fixed = 0;
    const fits = wanted.every((segment, index) => {
      const value = given[index] ?? '';
      if (segment.startsWith(':')) {
        params[segment.slice(1)] = decode(value);
        return true;
      }
      fixed += 1;
      return segment === value;
    });
    if (fits && (!best || fixed > best.fixed)) best = { match: { route, params }, fixed };
  }
  return best?.match ?? null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
