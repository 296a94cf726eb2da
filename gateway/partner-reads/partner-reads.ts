import type { Viewer } from '@hub/kit';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type Coordinates, coordinatesOf } from './coordinates.ts';

export interface PartnerRead {
  readonly viewer: Viewer & { kind: 'partner' };
  readonly requestId: string;
  readonly operationHash: string;
  readonly operationName: string | null;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
}

/** Writes down who read what and why, before it is read: a read that cannot be written down does not happen. */
export class PartnerReads {
  private readonly pool: pg.Pool;
  // Apollo Server hands out the same object for the same text as long as it remembers the text.
  private readonly known = new WeakMap<DocumentNode, Coordinates>();

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  async record(read: PartnerRead): Promise<void> {
    let coordinates = this.known.get(read.document);
    if (!coordinates) {
      coordinates = coordinatesOf(read.schema, read.document);
      this.known.set(read.document, coordinates);
    }
    await this.pool.query({
      name: 'partner-read',
      text: `insert into partner_read (id, partner_agency_id, client_id, grant_id, request_id,
        operation_hash, operation_name, fields, object_types, purpose) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        uuidv7(),
        read.viewer.id,
        read.viewer.clientId,
        read.viewer.grantId,
        read.requestId,
        read.operationHash,
        read.operationName,
        coordinates.fields,
        coordinates.objectTypes,
        read.viewer.purpose ?? null,
      ],
    });
  }
}
