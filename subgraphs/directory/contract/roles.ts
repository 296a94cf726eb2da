/**
 * Roles an officer can hold. Which privileges a role has is said where the privilege is defined (each subgraph's
 * contract/privileges.ts); this file says who may hold roles together and how far a role sees.
 */
export type RoleGroup = 'business' | 'system' | 'security' | 'audit';

export interface RoleReference {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly group: RoleGroup;
  /** Beyond the units an officer acts for: subgraph name or '*' → all rows. Nothing named: own units only. */
  readonly reach: Readonly<Record<string, 'all' | 'own'>>;
  readonly order: number;
}

const row = (
  code: string,
  zh: string,
  en: string,
  reach: Record<string, 'all' | 'own'> = {},
  group: RoleGroup = 'business',
) => ({
  code,
  zh,
  en,
  group,
  reach,
});

export const roles: readonly RoleReference[] = [
  row('plan-officer', '工作计划管理员', 'Plan officer', { tasks: 'all' }),
  row('unit-officer', '部门经办人', 'Unit officer'),
  row('unit-leader', '部门负责人', 'Unit leader'),
  row('talents-officer', '人才工作管理员', 'Talents officer', { talents: 'all' }),
  row('volunteers-officer', '志愿服务管理员', 'Volunteers officer', { volunteers: 'all' }),
  row('media-editor', '内容编辑', 'Media editor', { media: 'all' }),
  row('media-first-reviewer', '初审人', 'First reviewer', { media: 'all' }),
  row('media-second-reviewer', '复审人', 'Second reviewer', { media: 'all' }),
  row('media-final-reviewer', '终审人', 'Final reviewer', { media: 'all' }),
  row('reports-officer', '统计报表管理员', 'Reports officer', { reports: 'all' }),
  row('leader', '市科协领导', 'Leader of the association', { '*': 'all' }),
  row('directory-officer', '机构目录管理员', 'Directory officer', { directory: 'all' }),
  row('module-publisher', '模块发布员', 'Module publisher'),
  row('system-admin', '系统管理员', 'System administrator', {}, 'system'),
  row('security-admin', '安全管理员', 'Security administrator', { directory: 'all' }, 'security'),
  row('auditor', '审计管理员', 'Auditor', {}, 'audit'),
].map((role, index) => ({ ...role, order: index + 1 }));

export type RoleCode =
  | 'plan-officer'
  | 'unit-officer'
  | 'unit-leader'
  | 'talents-officer'
  | 'volunteers-officer'
  | 'media-editor'
  | 'media-first-reviewer'
  | 'media-second-reviewer'
  | 'media-final-reviewer'
  | 'reports-officer'
  | 'leader'
  | 'directory-officer'
  | 'module-publisher'
  | 'system-admin'
  | 'security-admin'
  | 'auditor';

export const role = (code: string): RoleReference => {
  const found = roles.find((entry) => entry.code === code);
  if (!found) throw new Error(`no role with code ${code}`);
  return found;
};
