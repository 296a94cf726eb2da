import type { Row, World } from './world.fixture.ts';

/** Numbers below a limit, the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const texts = ['春', 'a "b"\n', '', '🌧️', 'long '.repeat(20), '\u2028\\'];

/** A world with nulls, gaps, things that point at each other in circles, people that one subgraph does not know. */
export function worldOf(seed: number): World {
  const roll = dice(seed);
  const maybe = <T>(make: () => T): T | null => (roll(5) === 0 ? null : make());
  const many = <T>(most: number, make: () => T): T[] => Array.from({ length: roll(most + 1) }, make);
  const text = () => texts[roll(texts.length)] as string;
  const rows = (type: string, count: number): Row[] =>
    Array.from({ length: count }, (_, i) => ({ __typename: type, id: `${type}-${i}` }));
  const tasks = rows('Task', 1 + roll(5));
  const people = rows('Person', 1 + roll(4));
  const docs = rows('Doc', 1 + roll(4));
  const one = (from: Row[]) => from[roll(from.length)] as Row;
  const thing = () => one([tasks, people, docs][roll(3)] as Row[]);
  const place = () => ({ __typename: 'Place', lat: maybe(() => roll(100) / 8), city: maybe(text) });
  const fails = () => (roll(6) === 0 ? 'yes' : null);
  const badge = (): Row => ({
    __typename: 'Badge',
    level: roll(5),
    by: one(people),
    json: maybe(() => ({ __typename: text(), n: [roll(3), null] })),
  });
  for (const [i, task] of tasks.entries()) {
    Object.assign(task, {
      code: `c${i}`,
      name: maybe(text),
      state: maybe(() => ['OPEN', 'DONE', 'LATE'][roll(3)]),
      weight: maybe(() => roll(50)),
      size: maybe(() => roll(9)),
      fails: fails(),
      owner: maybe(() => one(people)),
      parts: maybe(() =>
        many(3, () =>
          maybe(() => ({ __typename: 'Part', label: text(), maker: maybe(() => one(people)), place: maybe(place) })),
        ),
      ),
      subs: maybe(() => many(2, () => one(tasks))),
      about: maybe(thing),
      tags: maybe(() => many(2, () => many(3, () => maybe(text)))),
      docs: maybe(() => many(3, () => one(docs))),
    });
    task.label = task.size === null ? null : `${task.size} CM`;
  }
  for (const person of people) {
    Object.assign(person, {
      name: maybe(text),
      friend: maybe(() => one(people)),
      boss: one(people),
      tasks: maybe(() => many(3, () => one(tasks))),
      favourite: maybe(thing),
      home: maybe(place),
      fails: fails(),
      minutes: roll(500),
      badge: maybe(badge),
      unknown: roll(8) === 0,
    });
  }
  for (const doc of docs) {
    Object.assign(doc, {
      lang: ['ZH', 'EN'][roll(2)],
      head: text(),
      author: maybe(() => one(people)),
      about: maybe(thing),
      lead: maybe(() => one(tasks)),
      views: maybe(() => roll(1000) / 4),
    });
  }
  const grid = many(3, () => many(3, () => maybe(() => one(tasks))));
  return { tasks, people, docs, badges: many(3, badge), things: many(6, () => maybe(thing)), grid };
}
