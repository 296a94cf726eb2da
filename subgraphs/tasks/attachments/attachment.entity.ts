import { baseProperties, softDelete } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { SubjectKind } from '../subjects.ts';

const schema = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  properties: {
    ...baseProperties,
    ...softDelete,
    subjectType: p.string().$type<SubjectKind>(),
    subjectId: p.uuid(),
    keyTaskId: p.uuid().nullable(),
    name: p.string(),
    mediaType: p.string(),
    bytes: p.integer(),
    sha256: p.string(),
    uploadedBy: p.uuid(),
    uploaderUnitId: p.uuid(),
  },
});

/** A file that hangs on a record; its bytes lie in the store under the same id. */
export class Attachment extends schema.class {}
schema.setClass(Attachment);
