/** What an officer may do here. The names of the roles that hold each are the reviewed expectation. */
export const privileges = {
  'org-units.manage': {
    zh: '新建、更名、撤并机构',
    en: 'create, rename, merge and abolish org units',
    roles: ['directory-officer'],
  },
  'officers.manage': {
    zh: '登记人员、调整所属单位',
    en: 'register officers and move them between units',
    roles: ['directory-officer'],
  },
  'officers.grant-roles': { zh: '授予和收回角色', en: 'grant and revoke roles', roles: ['security-admin'] },
  'officers.reveal': {
    zh: '查看人员完整联系方式（须说明用途）',
    en: "see an officer's full contact data (purpose required)",
    roles: ['directory-officer', 'security-admin'],
  },
  'working-days.manage': {
    zh: '导入年度放假和调休安排',
    en: "import a year's holidays and make-up days",
    roles: ['directory-officer'],
  },
  'partner-agencies.propose': {
    zh: '登记伙伴单位、起草数据授权',
    en: 'register partner agencies and propose data grants',
    roles: ['directory-officer'],
  },
  'partner-agencies.approve': {
    zh: '批准、启用、暂停数据授权',
    en: 'approve, activate and suspend data grants',
    roles: ['security-admin'],
  },
} as const;
