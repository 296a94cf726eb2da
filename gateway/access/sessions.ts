import type pg from 'pg';
import { newSessionId, type Seal, sessionKey } from './seal.ts';

export interface SessionLimits {
  /** Milliseconds without a request after which a session is over. GB/T 22239-2019 8.1.4.1 c) asks for one. */
  readonly idle: number;
  /** Milliseconds after which it is over however busy: a working day. */
  readonly absolute: number;
  /** Milliseconds between two questions to the provider whether the sign-in still holds. */
  readonly recheck: number;
}

export const sessionLimits: SessionLimits = { idle: 30 * 60_000, absolute: 8 * 3_600_000, recheck: 10 * 60_000 };

/** The time of the last request is written at most this often. */
const TOUCH_EVERY = 60_000;

export interface Session {
  readonly id: string;
  readonly key: string;
  readonly issuer: string;
  readonly subject: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly checkedAt: Date;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
}

export interface NewSession {
  readonly issuer: string;
  readonly subject: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  readonly ip?: string | undefined;
  readonly userAgent?: string | undefined;
}

interface Row {
  key: string;
  issuer: string;
  subject: string;
  last_seen_at: Date;
  expires_at: Date;
  checked_at: Date;
  sealed_refresh_token: string | null;
  sealed_id_token: string | null;
}

/** Sessions of officers, in the gateway's database, so that any gateway process serves any of them. */
export class Sessions {
  private readonly pool: pg.Pool;
  private readonly seal: Seal;
  private readonly clock: () => Date;
  readonly limits: SessionLimits;

  constructor(pool: pg.Pool, seal: Seal, options: { readonly limits: SessionLimits; readonly clock: () => Date }) {
    this.pool = pool;
    this.seal = seal;
    this.limits = options.limits;
    this.clock = options.clock;
  }

  /** Opens a session and answers its id, which only the browser keeps. */
  async open(session: NewSession): Promise<string> {
    const id = newSessionId();
    const key = sessionKey(id);
    const now = this.clock();
    const close = (text: string | undefined, kind: string) => (text ? this.seal.close(text, `${kind}:${key}`) : null);
    await this.pool.query(
      `insert into session (key, issuer, subject, created_at, last_seen_at, checked_at, expires_at,
         sealed_refresh_token, sealed_id_token, ip, user_agent) values ($1, $2, $3, $4, $4, $4, $5, $6, $7, $8, $9)`,
      [
        key,
        session.issuer,
        session.subject,
        now,
        new Date(now.getTime() + this.limits.absolute),
        close(session.refreshToken, 'refresh'),
        close(session.idToken, 'id'),
        session.ip,
        session.userAgent?.slice(0, 300),
      ],
    );
    return id;
  }

  /** The session of a cookie, unless it is over; then its row goes too. */
  async find(id: string): Promise<Session | undefined> {
    const key = sessionKey(id);
    const { rows } = await this.pool.query<Row>({
      name: 'session-find',
      text: `select key, issuer, subject, last_seen_at, expires_at, checked_at, sealed_refresh_token, sealed_id_token
        from session where key = $1`,
      values: [key],
    });
    const row = rows[0];
    if (!row) return undefined;
    const now = this.clock().getTime();
    if (row.expires_at.getTime() <= now || row.last_seen_at.getTime() + this.limits.idle <= now) {
      await this.end(key);
      return undefined;
    }
    return {
      id,
      key,
      issuer: row.issuer,
      subject: row.subject,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
      checkedAt: row.checked_at,
      refreshToken: row.sealed_refresh_token ? this.seal.open(row.sealed_refresh_token, `refresh:${key}`) : undefined,
      idToken: row.sealed_id_token ? this.seal.open(row.sealed_id_token, `id:${key}`) : undefined,
    };
  }

  /** Someone is at work: the idle time starts anew. */
  async touch(session: Session): Promise<void> {
    const now = this.clock();
    if (now.getTime() - session.lastSeenAt.getTime() < Math.min(TOUCH_EVERY, this.limits.idle / 2)) return;
    await this.pool.query('update session set last_seen_at = $2 where key = $1 and last_seen_at < $2', [
      session.key,
      now,
    ]);
  }

  /** Whether the caller is the one request that shall ask the provider now; the others go on meanwhile. */
  async claimRecheck(session: Session): Promise<boolean> {
    const now = this.clock();
    if (now.getTime() - session.checkedAt.getTime() < this.limits.recheck) return false;
    const { rowCount } = await this.pool.query(
      'update session set checked_at = $2 where key = $1 and checked_at = $3',
      [session.key, now, session.checkedAt],
    );
    return rowCount === 1;
  }

  async keepTokens(session: Session, refreshToken: string | undefined, idToken: string | undefined): Promise<void> {
    await this.pool.query(
      `update session set sealed_refresh_token = coalesce($2, sealed_refresh_token), sealed_id_token = coalesce($3, sealed_id_token)
        where key = $1`,
      [
        session.key,
        refreshToken ? this.seal.close(refreshToken, `refresh:${session.key}`) : null,
        idToken ? this.seal.close(idToken, `id:${session.key}`) : null,
      ],
    );
  }

  async end(key: string): Promise<void> {
    await this.pool.query('delete from session where key = $1', [key]);
  }

  /** Signs the person out everywhere. Answers the sessions' refresh tokens, for the provider to forget. */
  async endAll(issuer: string, subject: string): Promise<string[]> {
    const { rows } = await this.pool.query<Pick<Row, 'key' | 'sealed_refresh_token'>>(
      'delete from session where issuer = $1 and subject = $2 returning key, sealed_refresh_token',
      [issuer, subject],
    );
    return rows.flatMap((row) => {
      const token = row.sealed_refresh_token && this.seal.open(row.sealed_refresh_token, `refresh:${row.key}`);
      return token ? [token] : [];
    });
  }

  /** Removes rows of sessions that nobody came back to. */
  async cleanUp(): Promise<number> {
    const now = this.clock();
    const { rowCount } = await this.pool.query('delete from session where expires_at < $1 or last_seen_at < $2', [
      now,
      new Date(now.getTime() - this.limits.idle),
    ]);
    return rowCount ?? 0;
  }
}
