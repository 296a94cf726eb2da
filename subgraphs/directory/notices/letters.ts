import type { Postman } from '@hub/kit';
import { LetterRefused, type Mailer } from '@hub/kit/mail';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readCalendar } from '../working-days/index.ts';
import { writeLetter } from './letter.ts';
import { digestDay, goesAlone, LETTER_TRIES, type LetterMode, nextTry } from './notice.rules.ts';

interface Due {
  id: string;
  officer: string;
  email: string | null;
  letters: LetterMode;
  lang: 'zh' | 'en';
  titleZh: string;
  titleEn: string;
  about: string | null;
  link: string;
  urgent: boolean;
  dueOn: string | null;
  tries: number;
  read: boolean;
}

/** Due now; of those that wait for the daily letter only when it may go and has not gone today. */
const DUE = /* sql */ `
  select n.id, n.officer_id as officer, o.email, coalesce(s.letters, 'DAILY') as letters, coalesce(s.lang, 'zh') as lang,
    n.title_zh as "titleZh", n.title_en as "titleEn", n.about, n.link, n.urgent, to_char(n.due_on, 'YYYY-MM-DD') as "dueOn",
    n.letter_tries as tries, n.read_at is not null as read
  from notice n join officer o on o.id = n.officer_id left join notice_setting s on s.officer_id = o.id
  where n.letter = 'PENDING' and n.letter_next_at <= ?
    and (o.email is null or o.state <> 'ACTIVE' or n.read_at is not null or n.urgent or coalesce(s.letters, 'DAILY') <> 'DAILY'
      or coalesce(s.digest_on, '-infinity'::date) < ?::date)
  order by n.given_at, n.id limit 200 for update of n skip locked`;

/** Letters of one round at most; the rest follow in the next. */
const ROUND = 50;

/**
 * Letters that are due. Rows are locked while their letter is handed over and marked in the same transaction: of two
 * replicas one sends, and a crash between the two sends the letter again under the same Message-ID rather than losing it.
 */
export const sendNotices: Postman = async ({ em, mailer, log, at }) => {
  const digest = digestDay(at, await em().transactional((tx) => readCalendar(tx as SqlEntityManager)));
  let sent = 0;
  for (let round = 0; round < ROUND; round += 1) {
    const outcome = await em().transactional((tx) => sendOne(tx as SqlEntityManager, mailer, at, digest));
    if (outcome === 'NONE') break;
    if (outcome === 'SWEPT') continue;
    if (outcome === 'SENT') sent += 1;
    else log.warn({ notice: outcome.id, error: outcome.error }, 'a letter was not taken');
  }
  return sent;
};

type Outcome = 'NONE' | 'SENT' | 'SWEPT' | { id: string; error: string };

async function sendOne(em: SqlEntityManager, mailer: Mailer, at: Date, digest: string | null): Promise<Outcome> {
  const due = await em.execute<Due[]>(DUE, [at, digest ?? '-infinity']);
  // Whoever read it in the hub needs no letter about it.
  const wanted = due.filter((row) => row.email && row.letters !== 'NONE' && !row.read);
  const unwanted = due.filter((row) => !wanted.includes(row));
  if (unwanted.length > 0) await mark(em, unwanted, 'NONE', at);
  const [first] = wanted;
  if (!first?.email) return unwanted.length > 0 ? 'SWEPT' : 'NONE';
  const alone = goesAlone(first.letters, first.urgent);
  const these = alone
    ? [first]
    : wanted.filter((row) => row.officer === first.officer && !goesAlone(row.letters, row.urgent));
  const letter = writeLetter(these, first.lang, mailer.publicUrl);
  try {
    await mailer.send({ to: first.email, id: first.id, ...letter });
  } catch (error) {
    if (!(error instanceof LetterRefused)) throw error;
    const over = error.forGood || first.tries + 1 >= LETTER_TRIES;
    await mark(em, these, over ? 'FAILED' : 'PENDING', at, error.message.slice(0, 400));
    return { id: first.id, error: error.message };
  }
  await mark(em, these, 'SENT', at);
  if (!alone && digest) {
    await em.execute(
      `insert into notice_setting (officer_id, letters, digest_on) values (?, 'DAILY', ?)
       on conflict (officer_id) do update set digest_on = excluded.digest_on`,
      [first.officer, digest],
    );
  }
  return 'SENT';
}

async function mark(
  em: SqlEntityManager,
  rows: readonly Due[],
  letter: 'NONE' | 'SENT' | 'FAILED' | 'PENDING',
  at: Date,
  error: string | null = null,
): Promise<void> {
  await em.execute(
    `update notice set letter = ?, letter_at = ?, letter_error = ?, letter_tries = letter_tries + ?, letter_next_at = ?
     where id = any(string_to_array(?, ',')::uuid[])`,
    [
      ...[letter, letter === 'SENT' ? at : null, error, error ? 1 : 0, nextTry(rows[0]?.tries ?? 0, at)],
      rows.map((row) => row.id).join(','),
    ],
  );
}
