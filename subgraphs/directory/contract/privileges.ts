import { definePrivileges } from '@hub/kit';

/** What an officer may do in the directory, and the roles that hold it. */
export const directoryPrivileges = definePrivileges('directory', {
  'org-units.manage': {
    zh: '新建、更名、撤并机构',
    en: 'Create, rename, merge and abolish org units',
    roles: ['directory-officer'],
  },
  'officers.manage': {
    zh: '登记人员、调整所属单位和代管',
    en: 'Register officers, move them between units, delegate',
    roles: ['directory-officer'],
  },
  // Level-3 protection (GB/T 22239) separates the one who keeps people from the one who gives them rights.
  'officers.grant-roles': { zh: '授予和收回角色', en: 'Grant and revoke roles', roles: ['security-admin'] },
  'officers.reveal': {
    zh: '查看人员完整联系方式（须说明用途）',
    en: "See an officer's full contact data (purpose required)",
    roles: ['directory-officer', 'security-admin'],
  },
  'saved-views.share': {
    zh: '维护本部门的常用视图',
    en: 'Keep the views that a unit shares',
    roles: ['unit-leader', 'unit-officer', 'plan-officer', 'directory-officer'],
  },
  'working-days.import': {
    zh: '导入年度放假和调休安排',
    en: "Import a year's holidays and make-up days",
    roles: ['directory-officer'],
  },
  'partner-agencies.propose': {
    zh: '登记伙伴单位、起草数据授权',
    en: 'Register partner agencies and propose data grants',
    roles: ['directory-officer'],
  },
  'partner-agencies.approve': {
    zh: '批准、启用、暂停数据授权',
    en: 'Approve, activate and suspend data grants',
    roles: ['security-admin'],
  },
});
