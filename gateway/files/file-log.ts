import type { OfficerViewer } from '@hub/kit';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

export interface Handed {
  readonly verb: 'UPLOAD' | 'DOWNLOAD';
  readonly service: string;
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
}

/** Writes down who brings and takes files: one that cannot be written down is not handed out. */
export class FileLog {
  private readonly pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  async record(
    viewer: OfficerViewer,
    requestId: string,
    { verb, service, fileId, name, bytes }: Handed,
  ): Promise<void> {
    await this.pool.query(
      `insert into file_log (id, officer_id, unit_id, request_id, verb, service, file_id, name, bytes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [uuidv7(), viewer.id, viewer.unitId, requestId, verb, service, fileId, name, bytes],
    );
  }
}
