import { defineSubgraph } from '@hub/kit';
import { directoryPrivileges } from './contract/privileges.ts';
import { districts } from './districts/index.ts';
import { forgetNotices, noticeConsumers, notices, sendNotices } from './notices/index.ts';
import { officers } from './officers/index.ts';
import { orgUnits } from './org-units/index.ts';
import { partnerAgencies } from './partner-agencies/index.ts';
import { savedViews } from './saved-views/index.ts';
import { viewers } from './viewers/index.ts';
import { workingDays } from './working-days/index.ts';

/** The directory (机构目录): who there is, what they may do, which places and working days count. */
export const definition = defineSubgraph({
  name: 'directory',
  slices: [orgUnits, districts, officers, partnerAgencies, workingDays, savedViews, viewers, notices],
  migrations: import.meta.glob('./migrations/Migration*.ts', { eager: true }),
  privileges: directoryPrivileges,
  consumers: noticeConsumers,
  daily: [forgetNotices],
  postman: sendNotices,
});
