import { defineSubgraph } from '@hub/kit';
import { awardTypes } from './award-types/index.ts';
import { talentsPrivileges } from './contract/privileges.ts';
import { honours } from './honours/index.ts';
import { people } from './people/index.ts';
import { District, KeyTask, Officer, OrgUnit } from './stubs.ts';

/** Talents (科技人才): people, awards and honours. */
export const definition = defineSubgraph({
  name: 'talents',
  slices: [people, awardTypes, honours],
  stubs: [KeyTask, OrgUnit, Officer, District],
  migrations: import.meta.glob('./migrations/Migration*.ts', { eager: true }),
  privileges: talentsPrivileges,
});
