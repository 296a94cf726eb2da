import type { Words } from '@hub/kit';
import type pg from 'pg';
import { countFailure, forgetFailures, lockedFor } from './lockout.ts';
import { compareWithNothing, hashPassword, needsRehash, passwordMatches } from './password.ts';
import { passwordFaults } from './policy.ts';

export interface NewAccount {
  readonly username: string;
  /** The `sub` of every token; the directory finds the officer by it. Never reused, never changed. */
  readonly subject: string;
  readonly name: string;
  readonly password: string;
  /** A demo account is refused by any start without DEMO. */
  readonly demo?: boolean;
  /** The first sign-in asks for a password of one's own. */
  readonly mustChange?: boolean;
}

export interface Account {
  readonly subject: string;
  readonly username: string;
  readonly name: string;
  readonly mustChange: boolean;
}

export interface Attempt {
  readonly username: string;
  readonly password: string;
  readonly ip?: string | undefined;
  readonly userAgent?: string | undefined;
}

export type SignIn =
  | { readonly kind: 'signed-in'; readonly account: Account }
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked'; readonly seconds: number }
  | { readonly kind: 'busy' };

interface Row {
  subject: string;
  username: string;
  name: string;
  password_hash: string;
  must_change_password: boolean;
  demo: boolean;
  disabled_at: Date | null;
}

/** Attempts on one name that may wait for each other; more is not a person. */
const MOST_WAITING = 20;

/** The accounts of the embedded provider: officers sign in here until the city's own provider takes over. */
export class Accounts {
  private readonly pool: pg.Pool;
  private readonly demo: boolean;
  private readonly clock: () => Date;
  private readonly queues = new Map<string, { last: Promise<unknown>; length: number }>();

  constructor(pool: pg.Pool, options: { readonly demo: boolean; readonly clock: () => Date }) {
    this.pool = pool;
    this.demo = options.demo;
    this.clock = options.clock;
  }

  /** Creates the accounts that do not exist yet; what people changed since is left alone. */
  async ensure(accounts: readonly NewAccount[]): Promise<void> {
    const names = accounts.map((account) => normalise(account.username));
    const { rows } = await this.pool.query<{ username: string }>(
      'select username from account where username = any($1)',
      [names],
    );
    const present = new Set(rows.map((row) => row.username));
    await Promise.all(
      accounts.filter((account) => !present.has(normalise(account.username))).map((account) => this.create(account)),
    );
  }

  /** False when the name exists already; the account is then left as it is. */
  async create(account: NewAccount): Promise<boolean> {
    const username = normalise(account.username);
    const faults = passwordFaults(account.password, { username });
    if (faults.length)
      throw new Error(`The account "${username}" is refused: ${faults.map((fault) => fault.en).join(' ')}`);
    const { rowCount } = await this.pool.query(
      `insert into account (subject, username, name, password_hash, demo, must_change_password)
       values ($1, $2, $3, $4, $5, $6) on conflict (username) do nothing`,
      [
        account.subject,
        username,
        account.name,
        await hashPassword(account.password),
        account.demo ?? false,
        account.mustChange ?? false,
      ],
    );
    return rowCount === 1;
  }

  /** Checks a password. One attempt at a time for each name, so that parallel guesses cannot outrun the count. */
  async signIn(attempt: Attempt): Promise<SignIn> {
    const username = normalise(attempt.username);
    return this.inTurn(username, async () => {
      const seconds = await lockedFor(this.pool, username, this.clock());
      if (seconds > 0) {
        await this.record(attempt, username, undefined, 'locked');
        return { kind: 'locked', seconds };
      }
      const row = await this.row('username', username);
      const right = row
        ? await passwordMatches(attempt.password, row.password_hash)
        : await compareWithNothing(attempt.password);
      if (!row || !right || !this.mayUse(row)) {
        await this.record(attempt, username, row?.subject, row && right ? 'disabled' : 'wrong');
        const locked = await countFailure(this.pool, username, this.clock());
        return locked > 0 ? { kind: 'locked', seconds: locked } : { kind: 'refused' };
      }
      await forgetFailures(this.pool, username);
      if (needsRehash(row.password_hash)) await this.store(username, attempt.password, row.must_change_password);
      await this.record(attempt, username, row.subject, 'signed-in');
      return { kind: 'signed-in', account: toAccount(row) };
    });
  }

  /** A password of one's own, after the present one was shown again. Empty list: done. */
  async changePassword(
    attempt: Attempt,
    next: string,
  ): Promise<SignIn | { readonly kind: 'weak'; readonly faults: Words[] }> {
    const username = normalise(attempt.username);
    const faults = passwordFaults(next, { username });
    if (next === attempt.password) {
      faults.push({ zh: '新密码须与原密码不同。', en: 'The new password must differ from the present one.' });
    }
    if (faults.length) return { kind: 'weak', faults };
    const outcome = await this.signIn(attempt);
    if (outcome.kind !== 'signed-in') return outcome;
    await this.store(username, next, false);
    await this.record(attempt, username, outcome.account.subject, 'password-changed');
    return { kind: 'signed-in', account: { ...outcome.account, mustChange: false } };
  }

  /** The account behind a token, if it may still be used. */
  async find(subject: string): Promise<Account | undefined> {
    const row = await this.row('subject', subject);
    return row && this.mayUse(row) ? toAccount(row) : undefined;
  }

  /** Ends an account: no sign-in, no refresh. Sessions at the gateway end with their next check. */
  async disable(username: string): Promise<void> {
    await this.pool.query('update account set disabled_at = $2 where username = $1 and disabled_at is null', [
      normalise(username),
      this.clock(),
    ]);
  }

  /** Opens a locked name again. */
  async unlock(username: string): Promise<void> {
    await forgetFailures(this.pool, normalise(username));
  }

  private mayUse(row: Row): boolean {
    return row.disabled_at === null && (this.demo || !row.demo);
  }

  private async store(username: string, password: string, mustChange: boolean): Promise<void> {
    await this.pool.query(
      'update account set password_hash = $2, password_changed_at = $3, must_change_password = $4 where username = $1',
      [username, await hashPassword(password), this.clock(), mustChange],
    );
  }

  private async row(column: 'username' | 'subject', value: string): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>(
      `select subject, username, name, password_hash, must_change_password, demo, disabled_at from account where ${column} = $1`,
      [value],
    );
    return rows[0];
  }

  private async record(
    attempt: Attempt,
    username: string,
    subject: string | undefined,
    outcome: string,
  ): Promise<void> {
    await this.pool.query(
      'insert into sign_in_event (at, username, subject, outcome, ip, user_agent) values ($1, $2, $3, $4, $5, $6)',
      [this.clock(), username.slice(0, 120), subject, outcome, attempt.ip, attempt.userAgent?.slice(0, 300)],
    );
  }

  private async inTurn(username: string, work: () => Promise<SignIn>): Promise<SignIn> {
    const queue = this.queues.get(username) ?? { last: Promise.resolve(), length: 0 };
    if (queue.length >= MOST_WAITING) return { kind: 'busy' };
    const mine = queue.last.then(work, work);
    queue.length += 1;
    queue.last = mine.catch(() => {});
    this.queues.set(username, queue);
    try {
      return await mine;
    } finally {
      queue.length -= 1;
      if (queue.length === 0) this.queues.delete(username);
    }
  }
}

function toAccount(row: Row): Account {
  return { subject: row.subject, username: row.username, name: row.name, mustChange: row.must_change_password };
}

/** Full-width letters and capitals are the same name. */
function normalise(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase().slice(0, 120);
}
