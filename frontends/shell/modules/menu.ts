import type { PageModule, Words } from '@hub/runtime';

export interface MenuPage {
  module: string;
  to: string;
  titles: Words;
  keywords: string[];
  /** How title and keywords are typed in pinyin, by the build. */
  spelled?: string[];
}

export interface MenuGroup {
  module: string;
  titles: Words;
  spelled?: string[];
  pages: MenuPage[];
  /** Another version than everyone's: shown to the officer as a trial. */
  trial: boolean;
}

/** What this officer may open, in the modules' order. A module without such a page is not named at all. */
export function menuFor(
  modules: readonly PageModule[],
  may: (privileges: string[] | undefined) => boolean,
): MenuGroup[] {
  return modules
    .map((module) => ({
      module: module.name,
      titles: module.titles,
      ...(module.spelled ? { spelled: module.spelled } : {}),
      trial: module.trialUnit !== undefined,
      pages: module.menu
        .filter((entry) => may(entry.privileges))
        .map((entry) => ({
          module: module.name,
          to: module.basePath + entry.path,
          titles: entry.titles,
          keywords: entry.keywords ?? [],
          ...(entry.spelled ? { spelled: entry.spelled } : {}),
        })),
    }))
    .filter((group) => group.pages.length > 0);
}

/** The menu page that an address belongs to: the longest that it starts with. */
export function currentPage(groups: readonly MenuGroup[], pathname: string): MenuPage | undefined {
  let best: MenuPage | undefined;
  for (const page of groups.flatMap((group) => group.pages)) {
    const inside = pathname === page.to || pathname.startsWith(`${page.to}/`);
    if (inside && (!best || page.to.length > best.to.length)) best = page;
  }
  return best;
}
