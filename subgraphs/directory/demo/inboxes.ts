import { demoOfficers } from '../contract/demo.ts';
import type { DirectoryDemo } from './seed.ts';

/** What a person who comes back from a weekend finds new. */
const LEFT_UNREAD = 6;
const WAIT_MS = 500;
const ROUNDS = 20;

const READ = /* GraphQL */ `query DemoInbox($after: String) {
  myNotices(first: 100, after: $after) { totalCount nodes { id readAt } pageInfo { hasNextPage endCursor } }
}`;
const FINISH = /* GraphQL */ `mutation FinishDemoNotices($input: NoticesInput!) { finishNotices(input: $input) { unread } }`;

interface Page {
  totalCount: number;
  nodes: { id: string; readAt: string | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * A year of the demonstration happens within seconds, and everybody would have some hundred notices of it: the people
 * have dealt with all but the newest. Whoever read one already is left alone, so that a later start changes nothing.
 */
export async function seedInboxes(hub: DirectoryDemo): Promise<void> {
  await Promise.all(demoOfficers.map(({ username }) => settle(hub.as(username))));
}

async function settle(runner: ReturnType<DirectoryDemo['as']>): Promise<void> {
  await quiet(runner);
  const seen: Page['nodes'] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await runner.run(READ, { after });
    const page = data.myNotices as Page;
    seen.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  if (seen.some(({ readAt }) => readAt !== null)) return;
  const old = seen.slice(LEFT_UNREAD).map(({ id }) => id);
  for (let from = 0; from < old.length; from += 100) {
    await runner.run(FINISH, { input: { ids: old.slice(from, from + 100) } });
  }
}

/** Notices come a moment after what they tell of: waits until no more of them do, and not for ever. */
async function quiet(runner: ReturnType<DirectoryDemo['as']>): Promise<void> {
  for (let round = 0, before = -1; round < ROUNDS; round += 1) {
    const { data } = await runner.run(READ, {});
    const { totalCount } = data.myNotices as Page;
    if (totalCount === before) return;
    before = totalCount;
    await new Promise((done) => setTimeout(done, WAIT_MS));
  }
}
