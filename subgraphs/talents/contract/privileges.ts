import { definePrivileges } from '@hub/kit/privileges';

/** What an officer may do in talents, and the roles that hold it. */
export const talentsPrivileges = definePrivileges('talents', {
  'people.register': { zh: '登记科技人才', en: 'Register people', roles: ['talents-officer', 'unit-officer'] },
  'people.reveal': {
    zh: '查看人才敏感信息',
    en: "See people's personal data in clear",
    roles: ['talents-officer'],
  },
  'honours.propose': { zh: '提出授予荣誉', en: 'Propose honours', roles: ['talents-officer', 'unit-officer'] },
  'honours.grant': { zh: '授予荣誉', en: 'Grant honours', roles: ['talents-officer'] },
  'honours.revoke': { zh: '撤销荣誉', en: 'Revoke honours', roles: ['talents-officer'] },
  'award-types.manage': { zh: '维护奖项目录', en: 'Keep the catalogue of awards', roles: ['talents-officer'] },
});
