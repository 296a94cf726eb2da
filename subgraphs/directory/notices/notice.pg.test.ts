import { smtpMailer } from '@hub/kit/mail';
import { noticeFact } from '@hub/kit/notices';
import {
  anonymous,
  officer,
  type Peers,
  partner,
  peers,
  service,
  type TestSubgraph,
  testSubgraph,
  until,
} from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOfficers } from '../contract/demo.ts';
import { unitId } from '../contract/reference.ts';
import { definition } from '../index.ts';
import { type MailServer, mailServer } from './mail-server.fixture.ts';

const told = noticeFact('tasks');
let hub: TestSubgraph;
let senders: Peers;
let mail: MailServer;
const person = (username: string) => {
  const found = demoOfficers.find((entry) => entry.username === username);
  if (!found) throw new Error(username);
  return found;
};
const [li, wang] = [person('office.li'), person('publicity.wang')];
const as = (who: { id: string; unit: string }) => officer({ id: who.id, unit: unitId(who.unit) });

beforeAll(async () => {
  senders = await peers(['tasks', 'talents', 'volunteers', 'media', 'reports']);
  mail = await mailServer();
  const mailer = smtpMailer(
    { SMTP_URL: mail.url, MAIL_FROM: '科技春雨 <hub@example.org>' },
    'https://hub.example.org/',
  );
  if (!mailer) throw new Error('no mailer');
  hub = await testSubgraph(definition, { peers: senders.sources, mailer });
  await hub.as(service()).ok('mutation ($input: ImportOfficersInput!) { importOfficers(input: $input) }', {
    input: {
      issuer: 'http://localhost/identity',
      officers: demoOfficers.map(({ id, subject, name, unit, roles, username }) => ({
        ...{ id, subject, name, unitCode: unit, roles },
        email: `${username}@example.org`,
      })),
    },
  });
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await senders[Symbol.asyncDispose]();
  await mail[Symbol.asyncDispose]();
});

let serial = 0;
const tell = async (more: object, at?: Date) => {
  serial += 1;
  await senders.publish(told, {
    keys: {},
    payload: {
      kind: 'supervision-slip.issued',
      title: { zh: `第${serial}号督办单`, en: `Slip ${serial}` },
      about: '举办百场宣讲',
      link: `/tasks/slips/${serial}`,
      urgent: false,
      dueOn: null,
      to: { officerIds: [], holders: [] },
      byOfficerId: null,
      ...more,
    },
    ...(at ? { at } : {}),
  });
  return `第${serial}号督办单`;
};
const toOfficers = (...people: { id: string }[]) => ({ to: { officerIds: people.map(({ id }) => id), holders: [] } });
const LIST = `query ($box: NoticeBox) { myNotices(first: 50, box: $box) { totalCount nodes { id title readAt doneAt letterAt } } myNoticeCounts { unread open } }`;
interface Row {
  id: string;
  title: string;
  readAt: string | null;
  doneAt: string | null;
  letterAt: string | null;
}
const inbox = async (who: { id: string; unit: string }, box?: string) => {
  const { myNotices, myNoticeCounts } = await hub.as(as(who)).ok(LIST, { box });
  return { titles: myNotices.nodes.map((row: Row) => row.title), nodes: myNotices.nodes as Row[], ...myNoticeCounts };
};
const arrived = (who: { id: string; unit: string }, title: string) =>
  until(`${title} in the inbox`, async () => (await inbox(who)).titles.includes(title));
/** Half past nine in China on a working day, and on the Sunday after. */
const thursday = new Date('2026-11-26T01:30:00Z');
const sunday = new Date('2026-11-29T01:30:00Z');

describe('an inbox', () => {
  it('gets what names the officer, and not what the officer did', async () => {
    const title = await tell(toOfficers(li, wang));
    await arrived(li, title);
    await arrived(wang, title);
    const own = await tell({ ...toOfficers(li, wang), byOfficerId: wang.id });
    await arrived(li, own);
    expect((await inbox(wang)).titles).not.toContain(own);
  });

  it('gets what is for the holders of a privilege in a unit, and nobody else does', async () => {
    const title = await tell({
      to: {
        officerIds: [],
        holders: [{ privilege: 'tasks/supervision.answer', unitIds: [unitId('publicity')] }],
      },
    });
    await arrived(wang, title);
    const marker = await tell(toOfficers(li));
    await arrived(li, marker);
    expect((await inbox(li)).titles).not.toContain(title);
  });

  it('of whoever acts for the unit gets it as well', async () => {
    const keeper = officer({
      name: 'keeper',
      unit: unitId('office'),
      privileges: ['directory/officers.manage'],
      reach: 'all',
    });
    const { delegateUnit } = await hub
      .as(keeper)
      .ok(
        'mutation ($input: DelegateUnitInput!) { delegateUnit(input: $input) { __typename ... on Delegation { id } } }',
        {
          input: {
            officerId: li.id,
            unitId: unitId('publicity'),
            fromDay: '2026-11-01',
            toDay: '2026-12-31',
            reason: '出差',
          },
        },
      );
    expect(delegateUnit.__typename).toBe('Delegation');
    const title = await tell({
      to: { officerIds: [], holders: [{ privilege: 'tasks/supervision.answer', unitIds: [unitId('publicity')] }] },
    });
    await arrived(li, title);
    await hub.as(keeper).ok('mutation ($id: ID!) { endDelegation(id: $id) { __typename } }', { id: delegateUnit.id });
  });

  it('is not filled with history when a hub begins to listen', async () => {
    const old = await tell(toOfficers(li), new Date(Date.now() - 40 * 86_400_000));
    const fresh = await tell(toOfficers(li));
    await arrived(li, fresh);
    expect((await inbox(li)).titles).not.toContain(old);
  });

  it('is read, done and opened again by its owner alone', async () => {
    const title = await tell(toOfficers(wang));
    await arrived(wang, title);
    const before = await inbox(wang);
    const id = before.nodes.find((row: Row) => row.title === title)?.id;
    const mark = (verb: string, who: { id: string; unit: string }) =>
      hub.as(as(who)).ok(`mutation ($input: NoticesInput!) { ${verb}(input: $input) { unread open } }`, {
        input: { ids: [id] },
      });
    await mark('finishNotices', li);
    expect((await inbox(wang)).open).toBe(before.open);
    expect((await mark('readNotices', wang)).readNotices).toEqual({ unread: before.unread - 1, open: before.open });
    expect((await mark('finishNotices', wang)).finishNotices.open).toBe(before.open - 1);
    expect((await inbox(wang, 'DONE')).titles).toContain(title);
    expect((await mark('reopenNotices', wang)).reopenNotices.open).toBe(before.open);
    const { readAllNotices } = await hub
      .as(as(wang))
      .ok('mutation ($until: DateTimeISO!) { readAllNotices(until: $until) { unread open } }', {
        until: new Date().toISOString(),
      });
    expect(readAllNotices).toEqual({ unread: 0, open: before.open });
  });

  it('belongs to officers only', async () => {
    for (const viewer of [partner({ scopes: ['directory:read'] }), anonymous]) {
      const { errors } = await hub.as(viewer).run('{ myNotices(first: 1) { totalCount } }');
      expect(errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
    expect(await hub.sqlAs(as(li), 'select officer_id from notice')).not.toContainEqual({ officer_id: wang.id });
  });

  it('forgets what was read long ago, and never what nobody read', async () => {
    const title = await tell(toOfficers(li));
    await arrived(li, title);
    await hub.sql("update notice set given_at = now() - interval '500 days', read_at = null where title_zh = $1", [
      title,
    ]);
    await hub.subgraph.daily();
    expect((await hub.sql('select 1 from notice where title_zh = $1', [title])).length).toBe(1);
    await hub.sql('update notice set read_at = now() where title_zh = $1', [title]);
    await hub.subgraph.daily();
    expect((await hub.sql('select 1 from notice where title_zh = $1', [title])).length).toBe(0);
  });
});

describe('letters', () => {
  const settle = async () => {
    await hub.sql("update notice set letter = 'NONE'");
    mail.received.length = 0;
  };
  const want = (who: { id: string; unit: string }, letters: string, lang = 'zh') =>
    hub
      .as(as(who))
      .ok('mutation ($input: NoticeSettingsInput!) { changeNoticeSettings(input: $input) { letters lang address } }', {
        input: { letters, lang },
      });
  const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
  /** Sent as at a moment after the notice came, whatever the day on which the test runs. */
  const due = (at: Date) => hub.sql("update notice set letter_next_at = $1 where letter = 'PENDING'", [at]);

  it('go out one a day, with what waits, on working days from half past eight', async () => {
    await settle();
    const titles = [await tell(toOfficers(li)), await tell(toOfficers(li))];
    for (const title of titles) await arrived(li, title);
    await due(new Date(0));
    expect(await hub.subgraph.letters(sunday)).toBe(0);
    expect(await hub.subgraph.letters(new Date('2026-11-26T00:10:00Z'))).toBe(0);
    expect(await hub.subgraph.letters(thursday)).toBe(1);
    expect(mail.received).toMatchObject([{ to: ['office.li@example.org'], subject: '【科技春雨】2条新消息' }]);
    expect(mail.received[0]?.text).toContain(`https://hub.example.org/tasks/slips/${serial}`);
    for (const title of titles) expect(mail.received[0]?.text).toContain(title);
    const third = await tell(toOfficers(li));
    await arrived(li, third);
    await due(new Date(0));
    expect(await hub.subgraph.letters(later(thursday, 60))).toBe(0);
    expect(await hub.subgraph.letters(new Date('2026-11-27T01:30:00Z'))).toBe(1);
  });

  it('that are urgent go at once, in the language that was asked for', async () => {
    await settle();
    await want(wang, 'DAILY', 'en');
    await arrived(wang, await tell({ ...toOfficers(wang), urgent: true, dueOn: '2026-12-01' }));
    await due(new Date(0));
    expect(await hub.subgraph.letters(sunday)).toBe(1);
    expect(mail.received[0]).toMatchObject({ subject: `[Spring Rain] Slip ${serial}` });
    expect(mail.received[0]?.text).toContain('due 2026-12-01');
    expect(mail.received[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@spring-rain-hub>$/);
    expect((await inbox(wang)).nodes[0]?.letterAt).not.toBeNull();
  });

  it('do not go to whoever wants none, has no address or read it in the hub', async () => {
    await settle();
    await want(wang, 'NONE');
    await want(li, 'EACH');
    const title = await tell({ ...toOfficers(li, wang), urgent: true });
    await arrived(wang, title);
    await arrived(li, title);
    await hub.sql('update notice set read_at = now() where officer_id = $1', [li.id]);
    await due(new Date(0));
    expect(await hub.subgraph.letters(thursday)).toBe(0);
    expect(mail.received).toEqual([]);
    expect(await hub.sql("select letter from notice where letter = 'PENDING'")).toEqual([]);
  });

  it('wait when the server is away or puts them off, and are given up when it never will', async () => {
    await settle();
    await want(li, 'EACH');
    const title = await tell(toOfficers(li));
    await arrived(li, title);
    await due(new Date(0));
    const state = async () =>
      (await hub.sql('select letter, letter_tries as tries from notice where title_zh = $1', [title]))[0];
    mail.refuse(450);
    expect(await hub.subgraph.letters(thursday)).toBe(0);
    expect(await state()).toEqual({ letter: 'PENDING', tries: 1 });
    // It is not asked again before its time.
    mail.refuse(null);
    expect(await hub.subgraph.letters(thursday)).toBe(0);
    await mail.close();
    expect(await hub.subgraph.letters(later(thursday, 5))).toBe(0);
    expect(await state()).toEqual({ letter: 'PENDING', tries: 1 });
    mail = await mailServer(Number(new URL(mail.url).port));
    expect(await hub.subgraph.letters(later(thursday, 6))).toBe(1);
    expect(mail.received.map(({ subject }) => subject)).toEqual([`【科技春雨】${title}`]);

    const refused = await tell(toOfficers(li));
    await arrived(li, refused);
    await due(new Date(0));
    mail.refuse(550);
    expect(await hub.subgraph.letters(thursday)).toBe(0);
    expect(await hub.sql('select letter, letter_error from notice where title_zh = $1', [refused])).toMatchObject([
      { letter: 'FAILED', letter_error: expect.stringContaining('not this one') },
    ]);
    mail.refuse(null);
  });

  it('go to an address that the directory keeps, masked in every answer', async () => {
    const settings = await hub.as(as(li)).ok('{ myNoticeSettings { letters lang address } }');
    expect(settings.myNoticeSettings).toEqual({ letters: 'EACH', lang: 'zh', address: 'o***@example.org' });
    const keeper = officer({
      name: 'keeper',
      unit: unitId('office'),
      privileges: ['directory/officers.manage'],
      reach: 'all',
    });
    const { officer: found } = await hub
      .as(keeper)
      .ok('query ($id: ID!) { officer(id: $id) { version email } }', { id: li.id });
    expect(found.email).toBe('o***@example.org');
    const change = (email: string | null, version = found.version, viewer = keeper) =>
      hub
        .as(viewer)
        .run(
          'mutation ($input: ChangeOfficerEmailInput!) { changeOfficerEmail(input: $input) { __typename ... on Officer { email } } }',
          { input: { id: li.id, version, email } },
        );
    expect((await change('not an address')).errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'email',
    });
    expect((await change('new@example.org', found.version, as(wang))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await change('new@example.org')).data?.changeOfficerEmail).toEqual({
      __typename: 'Officer',
      email: 'n***@example.org',
    });
    expect((await change(null)).data?.changeOfficerEmail.__typename).toBe('Conflict');
  });
});
