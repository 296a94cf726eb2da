import { definePrivileges } from '@hub/kit/privileges';
import { EXPLORE } from './codes.ts';

export { EXPLORE };

/** What the gateway itself grants. The directory gives these to roles, as it does with the subgraphs' own. */
export const privileges = definePrivileges('gateway', {
  'graph.explore': {
    zh: '查看接口结构并试查',
    en: 'Look at the graph and try queries',
    roles: ['system-admin', 'module-publisher'],
  },
});
