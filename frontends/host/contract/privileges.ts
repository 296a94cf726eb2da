import { definePrivileges } from '@hub/kit/privileges';

/** A module publisher acts for the own unit's modules only; the system administrator for any. */
export const hostPrivileges = definePrivileges('host', {
  'modules.read': {
    zh: '查看模块与版本',
    en: 'See modules and versions',
    roles: ['module-publisher', 'system-admin', 'auditor'],
  },
  'modules.publish': { zh: '发布模块版本', en: 'Publish module versions', roles: ['module-publisher', 'system-admin'] },
  'modules.activate': {
    zh: '启用或回退模块版本',
    en: 'Activate or roll back module versions',
    roles: ['module-publisher', 'system-admin'],
  },
});
