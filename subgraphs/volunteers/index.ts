import { defineSubgraph } from '@hub/kit';
import { volunteersPrivileges } from './contract/privileges.ts';
import { roundingRules } from './rounding-rules/index.ts';
import { serviceRecords } from './service-records/index.ts';
import { District, KeyTask, Officer, OrgUnit, Person } from './stubs.ts';
import { volunteers } from './volunteers/index.ts';

/** Volunteer services (志愿服务): volunteers, their service records and how minutes become hours. */
export const definition = defineSubgraph({
  name: 'volunteers',
  slices: [volunteers, roundingRules, serviceRecords],
  stubs: [KeyTask, Person, OrgUnit, Officer, District],
  migrations: import.meta.glob('./migrations/Migration*.ts', { eager: true }),
  privileges: volunteersPrivileges,
});
