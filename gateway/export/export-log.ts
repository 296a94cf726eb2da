import type { Viewer } from '@hub/kit';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Order } from './order.ts';

/** Writes down who takes what out of the hub, before it leaves: a file that cannot be written down is not made. */
export class ExportLog {
  private readonly pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  async begin(viewer: Viewer & { kind: 'officer' }, requestId: string, order: Order): Promise<string> {
    const id = uuidv7();
    const { format, title, filters, query, columns } = order;
    await this.pool.query(
      `insert into export_log (id, officer_id, unit_id, request_id, format, title, filters, query, variables, columns)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        viewer.id,
        viewer.unitId,
        requestId,
        format,
        title,
        JSON.stringify(filters),
        query,
        JSON.stringify(order.variables),
        columns.flatMap(({ paths }) => paths),
      ],
    );
    return id;
  }

  /** How it ended, as a line of its own: what was written is not changed. */
  async end(id: string, outcome: 'DONE' | 'BROKEN_OFF', rows: number): Promise<void> {
    await this.pool.query('insert into export_outcome (export_id, outcome, row_count) values ($1, $2, $3)', [
      id,
      outcome,
      rows,
    ]);
  }
}
