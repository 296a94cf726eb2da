import { definePrivileges } from '@hub/kit/privileges';

/** What an officer may do in volunteers, and the roles that hold it. */
export const volunteersPrivileges = definePrivileges('volunteers', {
  'volunteers.register': { zh: '登记志愿者', en: 'Register volunteers', roles: ['volunteers-officer', 'unit-officer'] },
  'volunteers.reveal': {
    zh: '查看志愿者姓名和电话',
    en: "See volunteers' names and telephones in clear",
    roles: ['volunteers-officer'],
  },
  'service-records.report': {
    zh: '登记本单位志愿服务记录',
    en: "Report the unit's service records",
    roles: ['volunteers-officer', 'unit-officer'],
  },
  'service-records.confirm': {
    zh: '确认志愿服务记录',
    en: 'Confirm service records',
    roles: ['volunteers-officer', 'unit-leader'],
  },
  'service-records.void': { zh: '作废志愿服务记录', en: 'Void service records', roles: ['volunteers-officer'] },
});
