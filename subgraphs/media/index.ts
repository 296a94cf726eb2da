import { defineSubgraph } from '@hub/kit';
import { contents, revokedHonours } from './contents/index.ts';
import { mediaPrivileges } from './contract/privileges.ts';
import { District, KeyTask, Officer, OrgUnit, Person } from './stubs.ts';

/** Media content (宣传内容): what is written, reviewed by three people, published and withdrawn. */
export const definition = defineSubgraph({
  name: 'media',
  slices: [contents],
  stubs: [KeyTask, Person, OrgUnit, Officer, District],
  migrations: import.meta.glob('./migrations/Migration*.ts', { eager: true }),
  privileges: mediaPrivileges,
  consumers: [revokedHonours],
});
