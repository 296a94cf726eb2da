import { type DailyJob, type HubContext, hubError, make, mapPage, mask, paginate } from '@hub/kit';
import type { FilterQuery, SqlEntityManager } from '@mikro-orm/postgresql';
import { OfficerRow } from '../officers/index.ts';
import { NoticeRow, NoticeSettingRow } from './notice.entity.ts';
import type { NoticeSettingsInput, NoticesArgs } from './notice.input.ts';
import { KEPT_DAYS } from './notice.rules.ts';
import { Notice, NoticeCounts, NoticeSettings } from './notice.type.ts';

const toNotice = (row: NoticeRow): Notice =>
  make(Notice, {
    id: row.id,
    source: row.source,
    kind: row.kind,
    title: row.titleZh,
    titleEn: row.titleEn,
    about: row.about ?? null,
    link: row.link,
    urgent: row.urgent,
    dueOn: row.dueOn ?? null,
    givenAt: row.givenAt,
    readAt: row.readAt ?? null,
    doneAt: row.doneAt ?? null,
    letterAt: row.letterAt ?? null,
  });

/** Rules let officers in only, and row-level security shows each their own; the filter is for the index. */
const own = (ctx: HubContext): string => {
  if (ctx.viewer.kind !== 'officer') throw hubError.forbidden();
  return ctx.viewer.id;
};

const boxes = {
  UNREAD: { readAt: null, doneAt: null },
  OPEN: { doneAt: null },
  DONE: { doneAt: { $ne: null } },
} as const satisfies Record<string, FilterQuery<NoticeRow>>;

/** The newest first. */
export function listNotices(ctx: HubContext, args: NoticesArgs) {
  return ctx.read(async (em) => {
    const where: FilterQuery<NoticeRow>[] = [{ officerId: own(ctx) }];
    if (args.box) where.push(boxes[args.box]);
    if (args.source) where.push({ source: args.source });
    return mapPage(await paginate(em, NoticeRow, { $and: where }, { givenAt: 'desc', id: 'desc' }, args), toNotice);
  });
}

async function count(em: SqlEntityManager, officerId: string): Promise<NoticeCounts> {
  const [row] = await em.execute<{ unread: number; open: number }[]>(
    `select count(*) filter (where read_at is null)::int as unread, count(*)::int as open
     from notice where officer_id = ? and done_at is null`,
    [officerId],
  );
  return make(NoticeCounts, row ?? { unread: 0, open: 0 });
}

export const noticeCounts = (ctx: HubContext): Promise<NoticeCounts> => ctx.read((em) => count(em, own(ctx)));

export type NoticeVerb = 'read' | 'finish' | 'reopen';

const changes: Record<NoticeVerb, string> = {
  read: 'read_at = coalesce(read_at, now())',
  finish: 'read_at = coalesce(read_at, now()), done_at = coalesce(done_at, now())',
  reopen: 'done_at = null',
};

/** Marks those of the own inbox; ids of others' notices are passed over like ones that do not exist. */
export function markNotices(ctx: HubContext, verb: NoticeVerb, ids: readonly string[]): Promise<NoticeCounts> {
  return ctx.write(async (em) => {
    const officerId = own(ctx);
    await em.execute(
      `update notice set ${changes[verb]} where officer_id = ? and id = any(string_to_array(?, ',')::uuid[])`,
      [officerId, ids.join(',')],
    );
    return count(em, officerId);
  });
}

/** All that came up to now; one that comes in while the officer presses the button stays unread. */
export function readAll(ctx: HubContext, until: Date): Promise<NoticeCounts> {
  return ctx.write(async (em) => {
    const officerId = own(ctx);
    await em.execute('update notice set read_at = now() where officer_id = ? and read_at is null and given_at <= ?', [
      officerId,
      until,
    ]);
    return count(em, officerId);
  });
}

async function settings(em: SqlEntityManager, officerId: string): Promise<NoticeSettings> {
  const row = await em.findOne(NoticeSettingRow, { officerId });
  const officer = await em.findOne(OfficerRow, { id: officerId });
  return make(NoticeSettings, {
    letters: row?.letters ?? 'DAILY',
    lang: row?.lang ?? 'zh',
    address: officer?.email ? mask.email(officer.email) : null,
  });
}

export const noticeSettings = (ctx: HubContext): Promise<NoticeSettings> => ctx.read((em) => settings(em, own(ctx)));

export function changeNoticeSettings(ctx: HubContext, input: NoticeSettingsInput): Promise<NoticeSettings> {
  return ctx.write(async (em) => {
    const officerId = own(ctx);
    await em.execute(
      `insert into notice_setting (officer_id, letters, lang) values (?, ?, ?)
       on conflict (officer_id) do update set letters = excluded.letters, lang = excluded.lang`,
      [officerId, input.letters, input.lang],
    );
    return settings(em, officerId);
  });
}

/** Notices are no records: what was read long ago goes; what nobody read stays. */
export const forgetNotices: DailyJob = {
  name: 'directory.forget-notices',
  run: async (em, today) => {
    const gone = await em.execute(
      `delete from notice where read_at is not null and given_at < ?::date - ${KEPT_DAYS} returning id`,
      [today],
    );
    return gone.length;
  },
};
