import { createHash } from 'node:crypto';
import {
  type MikroORM,
  OptimisticLockError,
  type SqlEntityManager,
  UniqueConstraintViolationException,
} from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { plain } from './entities.ts';
import { ConflictError, RefusalError, refuse } from './errors.ts';
import type { Logger } from './service/log.ts';
import { type Lang, reachesAll, type Viewer, viewerId } from './viewer.ts';

/** A clear read of personal data that must be in the log before the answer leaves. */
export interface ClearRead {
  readonly type: string;
  readonly recordId: string;
  readonly field: string;
  readonly level: string;
}

export interface ContextOptions {
  readonly orm: MikroORM;
  readonly service: string;
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly log: Logger;
}

/** What every resolver gets: who asks, the database as that viewer may see it, loaders. One per request. */
export class HubContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly lang: Lang;
  readonly log: Logger;
  private readonly options: ContextOptions;
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();
  private readonly answers = new Map<unknown, boolean>();
  private readonly clearReads = new Map<string, ClearRead>();
  /** Apollo Server hands resolvers a shallow copy of the context, so what changes lives one level down. */
  private readonly state: { operation?: 'query' | 'mutation'; reader?: Promise<SqlEntityManager> | undefined } = {};

  constructor(options: ContextOptions) {
    this.options = options;
    this.viewer = options.viewer;
    this.requestId = options.requestId;
    this.lang = options.viewer.lang;
    this.log = options.log;
  }

  /** Called once the operation is known; queries share one read-only transaction. */
  begin(operation: 'query' | 'mutation'): void {
    this.state.operation = operation;
  }

  /** Reads rows that the viewer may see. In a query, always in the request's one transaction. */
  async read<T>(fn: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    if (this.state.operation === 'mutation') return this.fork().transactional((em) => fn(em), { readOnly: true });
    this.state.reader ??= this.openReader();
    return fn(await this.state.reader);
  }

  /** One verb, one transaction: all of it stands, with its facts, or none of it. */
  async write<T>(fn: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    if (this.state.operation === 'query') throw new Error('a query may not write');
    this.loaders.clear();
    try {
      return await this.fork().transactional((em) => fn(em));
    } catch (error) {
      if (error instanceof OptimisticLockError) throw await this.conflict(error);
      if (error instanceof UniqueConstraintViolationException) throw alreadyThere(error);
      throw error;
    }
  }

  /**
   * Makes something once per idempotency key and viewer: a repeat with the same input gives the first one's id, a
   * repeat with another input is refused. Without a key it just writes.
   */
  async once<T extends string>(
    key: string | undefined | null,
    operation: string,
    input: unknown,
    fn: (em: SqlEntityManager) => Promise<T>,
  ): Promise<T> {
    if (!key) return this.write(fn);
    const hash = createHash('sha256')
      .update(JSON.stringify(input) ?? '')
      .digest('hex');
    return this.write(async (em) => {
      const viewer = viewerId(this.viewer);
      const made = await em.execute(
        'insert into idempotency (viewer, key, operation, request_hash) values (?, ?, ?, ?) on conflict do nothing returning key',
        [viewer, key, operation, hash],
      );
      if (made.length === 0) {
        const [first] = await em.execute(
          'select operation, request_hash as hash, result_id as id from idempotency where viewer = ? and key = ?',
          [viewer, key],
        );
        if (first?.operation === operation && first.hash === hash) return first.id as T;
        refuse(
          'IDEMPOTENCY_KEY_REUSED',
          { zh: '这个幂等键已用于另一个请求。', en: 'This idempotency key was used for another request.' },
          { field: 'idempotencyKey' },
        );
      }
      const id = await fn(em);
      await em.execute('update idempotency set result_id = ? where viewer = ? and key = ?', [id, viewer, key]);
      return id;
    });
  }

  /** Gathers the keys asked for in one tick into one query. A key without a row gives null. */
  loader<K, V>(
    name: string,
    batch: (keys: readonly K[], em: SqlEntityManager) => Promise<Map<K, V>>,
  ): DataLoader<K, V | null> {
    let loader = this.loaders.get(name) as DataLoader<K, V | null> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V | null>(async (keys) => {
        const found = await this.read((em) => batch(keys, em));
        return keys.map((key) => found.get(key) ?? null);
      });
      this.loaders.set(name, loader as DataLoader<unknown, unknown>);
    }
    return loader;
  }

  /** Answers a rule about the viewer alone once per request. */
  answer(key: unknown, test: () => boolean): boolean {
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = test();
      this.answers.set(key, answer);
    }
    return answer;
  }

  /** Notes a clear read of personal data; `finish` writes it down before the answer leaves. */
  noteClearRead(read: ClearRead): void {
    this.clearReads.set(`${read.type}:${read.recordId}:${read.field}`, read);
  }

  /** Ends the request's transaction. Throws when a clear read could not be logged: then nothing may be answered. */
  async finish(): Promise<void> {
    const reader = await this.state.reader?.catch(() => undefined);
    this.state.reader = undefined;
    if (this.clearReads.size > 0) {
      if (reader) {
        await this.logClearReads(reader);
        await reader.commit();
        return;
      }
      await this.fork().transactional((em) => this.logClearReads(em));
      return;
    }
    // Nothing was written, so nothing is to be kept; a rollback spares the ORM's search for changes.
    await reader?.rollback();
  }

  private async logClearReads(em: SqlEntityManager): Promise<void> {
    const viewer = viewerId(this.viewer);
    for (const read of this.clearReads.values()) {
      await em.execute(
        'insert into read_log (viewer, purpose, request_id, type, record_id, field, level) values (?, ?, ?, ?, ?, ?, ?)',
        [viewer, this.viewer.purpose ?? '', this.requestId, read.type, read.recordId, read.field, read.level],
      );
    }
    this.clearReads.clear();
  }

  private async openReader(): Promise<SqlEntityManager> {
    const em = this.fork();
    // With a purpose, clear reads may have to be logged in this very transaction.
    await em.begin(this.viewer.purpose ? {} : { readOnly: true });
    return em;
  }

  private fork(): SqlEntityManager {
    const em = this.options.orm.em.fork() as SqlEntityManager;
    em.setSessionContext({ variables: sessionVariables(this.viewer, this.options.service, this.requestId) });
    return em;
  }

  private async conflict(error: OptimisticLockError): Promise<unknown> {
    const entity = error.getEntity() as { id?: string } | undefined;
    if (!entity?.id) return error;
    const type = (entity as object).constructor as never;
    const current = (await this.fork().findOne(type, { id: entity.id } as never)) as { version: number } | null;
    return current ? new ConflictError(current.version, plain(current)) : error;
  }
}

/** Two created the same thing at the same moment: the table let one in. A slice that knows better says so itself. */
function alreadyThere(error: UniqueConstraintViolationException): RefusalError {
  const { constraint } = error as unknown as { constraint?: string };
  return new RefusalError(
    'ALREADY_THERE',
    { zh: '已有相同的记录。', en: 'There is such a record already.' },
    constraint ? { details: { rule: constraint } } : {},
  );
}

/** What row-level security looks at. Empty means: sees nothing. */
export function sessionVariables(viewer: Viewer, service: string, requestId: string): Record<string, string> {
  return {
    'hub.kind': viewer.kind,
    'hub.viewer': 'id' in viewer ? viewer.id : '',
    'hub.unit': viewer.kind === 'officer' ? viewer.unitId : '',
    'hub.units': viewer.kind === 'officer' ? viewer.units.join(',') : '',
    'hub.reach': viewer.kind === 'officer' ? (reachesAll(viewer, service) ? 'all' : 'own') : 'none',
    'hub.privileges':
      viewer.kind === 'officer' ? viewer.privileges.filter((p) => p.startsWith(`${service}/`)).join(',') : '',
    'hub.scopes': viewer.kind === 'partner' ? viewer.scopes.join(',') : '',
    'hub.request': requestId,
  };
}
