import type { Words } from '@hub/runtime';
import { type Source, words } from '@hub/ui';
import { type FragmentType, graphql, readFragment } from '../gql/index.ts';

/** Areas as officers call them. */
export const areaWords: Record<string, Words> = {
  tasks: words('年度工作', 'Work plan'),
  volunteers: words('志愿服务', 'Volunteers'),
  talents: words('人才', 'Talents'),
  media: words('宣传', 'Media'),
};

export const areaOf = (source: string): Words => areaWords[source] ?? words(source, source);

const fragment = graphql(`
  fragment SourceLine on FigureSource {
    source
    freshness
    readAt
    setAside
  }
`);

const states = { CURRENT: 'ok', LATE: 'late', MISSING: 'missing' } as const;

/** Sources for the line under a figure. */
export function sourcesOf(list: readonly FragmentType<typeof fragment>[]): Source[] {
  return readFragment(fragment, list).map((one) => ({
    name: areaOf(one.source),
    state: states[one.freshness],
    at: one.readAt,
  }));
}
