import type { MenuGroup, MenuPage } from '../modules/menu.ts';
import { initialsOf, spelledFit } from './pinyin.ts';

export interface PageHit {
  page: MenuPage;
  group: MenuGroup;
  score: number;
}

/** Pages for a term in Chinese, pinyin, its initials or English; the better the fit, the higher. No term: all pages in order. */
export function matchPages(groups: readonly MenuGroup[], term: string): PageHit[] {
  const wanted = term.trim().toLowerCase();
  const hits: PageHit[] = [];
  for (const group of groups) {
    for (const page of group.pages) {
      const score = wanted === '' ? 1 : Math.max(scoreOf(page, page.keywords, wanted), scoreOf(group, [], wanted) - 1);
      if (score > 0) hits.push({ page, group, score });
    }
  }
  return wanted === '' ? hits : hits.sort((a, b) => b.score - a.score);
}

interface Named {
  titles: { zh: string; en: string };
  spelled?: string[];
}

function scoreOf({ titles, spelled = [] }: Named, keywords: readonly string[], wanted: string): number {
  const english = titles.en.toLowerCase();
  const initials = initialsOf(titles.zh);
  if (titles.zh === wanted || english === wanted) return 6;
  if (titles.zh.startsWith(wanted) || english.startsWith(wanted)) return 5;
  if (titles.zh.includes(wanted) || initials.startsWith(wanted)) return 4;
  if (english.split(/\s+/).some((word) => word.startsWith(wanted)) || initials.includes(wanted)) return 3;
  const [title, ...others] = spelled.map((one) => spelledFit(one, wanted));
  if (title) return title;
  if (others.some((fit) => fit)) return 2;
  return keywords.some((word) => word.toLowerCase().includes(wanted) || initialsOf(word).startsWith(wanted)) ? 2 : 0;
}
