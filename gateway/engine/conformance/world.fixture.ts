/**
 * A small world told twice: by one schema that knows it all, and by four subgraphs that each know a part. Whatever is
 * asked of both must be answered alike. Some values are null, some people do not exist, some fields fail.
 */
export type Row = { readonly __typename: string; readonly [key: string]: unknown };

const TASKS = 7;
const PEOPLE = 6;

/** The same number for the same words, spread evenly. */
export function dice(sides: number, ...words: (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const char of words.join('/')) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) % sides;
}

const maybe = <T>(value: T, ...words: (string | number)[]): T | null =>
  dice(5, 'null', ...words) === 0 ? null : value;
const several = (most: number, ...words: (string | number)[]) =>
  Array.from({ length: dice(most + 1, 'count', ...words) }, (_, i) => i);

export const task = (id: string): Row => ({ __typename: 'Task', id });
export const person = (id: string): Row => ({ __typename: 'Person', id });
export const content = (id: string, lang: string): Row => ({ __typename: 'Content', id, lang });

const personFor = (...words: (string | number)[]): Row => person(`p${dice(PEOPLE, 'person', ...words)}`);
const taskFor = (...words: (string | number)[]): Row => task(`t${dice(TASKS, 'task', ...words)}`);
const contentFor = (...words: (string | number)[]): Row =>
  content(`c${dice(5, 'content', ...words)}`, dice(2, 'lang', ...words) ? 'zh' : 'en');
/** Nobody has ever heard of the last person. */
export const isKnown = (id: string): boolean => id !== `p${PEOPLE - 1}`;
export const codeOf = (id: string): string | null => (isKnown(id) ? `code-${id}` : null);

function thingFor(...words: (string | number)[]): Row {
  const kind = dice(3, 'thing', ...words);
  return kind === 0 ? taskFor(...words) : kind === 1 ? personFor(...words) : contentFor(...words);
}

function fails(...words: (string | number)[]): void {
  if (dice(40, 'fails', ...words) === 0) throw new Error(`no ${words.join(' ')}`);
}

type Resolver = (parent: Row, args: Record<string, unknown>) => unknown;
const of = (row: Row): string => `${row.__typename}${row.id}${row.lang ?? ''}`;

/** What there is to know, by type and field; keys are read off the row itself. */
export const knowledge: Record<string, Record<string, Resolver>> = {
  Query: {
    tasks: () => Array.from({ length: TASKS }, (_, i) => task(`t${i}`)),
    task: (_, { id }) => (/^t[0-6]$/.test(String(id)) ? task(String(id)) : null),
    people: () => Array.from({ length: PEOPLE - 1 }, (_, i) => person(`p${i}`)),
    contents: (_, { lang }) =>
      several(4, 'contents').map((i) => (i === 1 ? null : content(`c${i}`, String(lang ?? 'zh')))),
    anything: () => [task('t1'), person('p1'), content('c1', 'en'), null],
    node: (_, { id }) => (String(id).startsWith('p') ? person(String(id)) : task(String(id))),
    grid: () => [[task('t0'), null], null, [], [task('t3'), task('t3')]],
  },
  Task: {
    title: (t) => `标题 "${t.id}"\n`,
    note: (t) => maybe(`note of ${t.id}`, 'note', of(t)),
    state: (t) => maybe(['OPEN', 'DONE', 'LATE'][dice(3, 'state', of(t))], 'state', of(t)),
    weight: (t) => maybe(dice(100, 'weight', of(t)), 'weight', of(t)),
    size: (t, { unit }) => `${unit ?? 'none'}-${dice(9, 'size', of(t))}`,
    owner: (t) => maybe(personFor('owner', of(t)), 'owner', of(t)),
    parts: (t) =>
      maybe(
        several(3, 'parts', of(t)).map((i) => ({ __typename: 'Part', id: `${t.id}-${i}` })),
        'parts',
        of(t),
      ),
    subs: (t) => several(2, 'subs', of(t)).map((i) => taskFor('sub', of(t), i)),
    contents: (t, { first }) =>
      several(3, 'contents', of(t))
        .slice(0, Number(first ?? 9))
        .map((i) => contentFor(of(t), i)),
    score: (t) => {
      fails('score', of(t));
      return maybe(dice(100, 'score', of(t)) / 8, 'score', of(t));
    },
    hours: (t) => (t.weight === null || t.weight === undefined ? null : Number(t.weight) * 2),
    label: (t) => `${t.size}!`,
  },
  Part: {
    name: (p) => `part ${p.id}`,
    maker: (p) => maybe(personFor('maker', of(p)), 'maker', of(p)),
    extra: (p) => maybe({ __typename: 'not a type', n: [1, { a: null, t: '重"' }] }, 'extra', of(p)),
  },
  Person: {
    code: (p) => codeOf(String(p.id)),
    name: (p) => (isKnown(String(p.id)) ? `人 ${p.id}` : null),
    friend: (p) => maybe(personFor('friend', of(p)), 'friend', of(p)),
    boss: (p) => personFor('boss', of(p)),
    tasks: (p) => several(2, 'tasks', of(p)).map((i) => taskFor('of', of(p), i)),
    favourite: (p) => maybe(thingFor('favourite', of(p)), 'favourite', of(p)),
    minutes: (p) => dice(600, 'minutes', String(p.code)),
    badge: (p) => maybe({ __typename: 'Badge', id: `b${p.code}` }, 'badge', String(p.code)),
  },
  Badge: {
    level: (b) => {
      fails('level', of(b));
      return dice(5, 'level', of(b));
    },
    by: (b) => {
      const id = `p${dice(PEOPLE - 1, 'by', of(b))}`;
      return { ...person(id), code: codeOf(id) };
    },
  },
  Content: {
    head: (c) => `头条 ${c.id} ${c.lang}`,
    author: (c) => maybe(personFor('author', of(c)), 'author', of(c)),
    about: (c) => maybe(thingFor('about', of(c)), 'about', of(c)),
    views: (c) => maybe(dice(1_000, 'views', of(c)), 'views', of(c)),
    reach: (c) => ({ __typename: 'Reach', id: `${c.id}${c.lang}` }),
  },
  Reach: {
    online: (r) => dice(100, 'online', of(r)),
    print: (r) => maybe(dice(100, 'print', of(r)), 'print', of(r)),
  },
};
