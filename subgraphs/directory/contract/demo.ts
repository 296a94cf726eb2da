/** People of the demonstration: fictional, with synthetic telephone numbers. Used only when DEMO is true. */
import type { RoleCode } from './roles.ts';

export interface DemoOfficer {
  readonly id: string;
  readonly subject: string;
  readonly username: string;
  readonly name: string;
  readonly nameEn: string;
  /** Code of the org unit: `unitId(unit)`. */
  readonly unit: string;
  readonly roles: readonly RoleCode[];
  readonly phone: string;
  readonly email: string;
  /** What this sign-in shows, for the sign-in page and the start-up banner. */
  readonly zh: string;
  readonly en: string;
}

export const DEMO_PASSWORD = 'Spring-Rain-2026';

const officer = (
  serial: number,
  username: string,
  name: string,
  nameEn: string,
  unit: string,
  roles: RoleCode[],
  zh: string,
  en: string,
): DemoOfficer => ({
  id: `018d5f3e-a000-7000-8004-${String(serial).padStart(12, '0')}`,
  subject: `demo-${username.replace('.', '-')}`,
  username,
  name,
  nameEn,
  unit,
  roles,
  phone: `1990000${String(serial).padStart(4, '0')}`,
  // A domain that no mail server will ever have (RFC 2606).
  email: `${username}@hub.example`,
  zh,
  en,
});

export const demoOfficers: readonly DemoOfficer[] = [
  officer(
    1,
    'office.li',
    '李春雨',
    'Li Chunyu',
    'office',
    ['plan-officer', 'unit-officer', 'directory-officer', 'module-publisher'],
    '导入工作计划、分解任务、管理机构',
    'imports the plan, keeps the directory',
  ),
  officer(
    2,
    'publicity.wang',
    '王思源',
    'Wang Siyuan',
    'publicity',
    ['unit-officer', 'media-editor'],
    '填报进展、编写内容',
    'files progress, writes contents',
  ),
  officer(
    3,
    'publicity.chen',
    '陈初晴',
    'Chen Chuqing',
    'publicity',
    ['media-first-reviewer'],
    '内容初审',
    'first review',
  ),
  officer(
    4,
    'publicity.zhao',
    '赵复明',
    'Zhao Fuming',
    'publicity',
    ['media-second-reviewer', 'unit-leader'],
    '内容复审、部门负责人',
    'second review, unit leader',
  ),
  officer(
    5,
    'party.sun',
    '孙致远',
    'Sun Zhiyuan',
    'party-committee',
    ['media-final-reviewer', 'unit-officer'],
    '内容终审',
    'final review',
  ),
  officer(
    6,
    'personnel.zhou',
    '周育才',
    'Zhou Yucai',
    'personnel',
    ['talents-officer', 'unit-officer'],
    '人才与荣誉',
    'people and honours',
  ),
  officer(
    7,
    'popular.wu',
    '吴志愿',
    'Wu Zhiyuan',
    'popularization',
    ['volunteers-officer', 'unit-officer'],
    '确认志愿服务记录',
    'confirms service records',
  ),
  officer(
    8,
    'strategy.zheng',
    '郑谋远',
    'Zheng Mouyuan',
    'strategy',
    ['reports-officer', 'unit-officer'],
    '统计报表',
    'reports',
  ),
  officer(
    9,
    'academician.feng',
    '冯敬贤',
    'Feng Jingxian',
    'academician-centre',
    ['unit-officer'],
    '协办单位经办人',
    'co-unit officer',
  ),
  officer(
    10,
    'yuzhong.he',
    '何渝生',
    'He Yusheng',
    'district-500103',
    ['unit-officer'],
    '区县科协经办人',
    'district officer',
  ),
  officer(11, 'leader.lin', '林总览', 'Lin Zonglan', 'office', ['leader'], '领导看板', "leader's board"),
  officer(
    12,
    'admin.system',
    '系统管理员（演示）',
    'System administrator (demo)',
    'office',
    ['system-admin'],
    '系统管理',
    'system administration',
  ),
  officer(
    13,
    'admin.security',
    '安全管理员（演示）',
    'Security administrator (demo)',
    'office',
    ['security-admin'],
    '授权',
    'grants roles',
  ),
  officer(14, 'admin.audit', '审计管理员（演示）', 'Auditor (demo)', 'office', ['auditor'], '审计', 'audit'),
];

export const demoOfficer = (username: string): DemoOfficer => {
  const found = demoOfficers.find((entry) => entry.username === username);
  if (!found) throw new Error(`no demo officer ${username}`);
  return found;
};

export const demoPartner = {
  id: '018d5f3e-a000-7000-8005-000000000001',
  grantId: '018d5f3e-a000-7000-8006-000000000001',
  clientId: 'partner-education',
  name: '市教育主管部门（演示）',
  nameEn: 'Municipal education authority (demo)',
  purpose: '统筹青少年科技教育活动，避免重复安排',
  purposeEn: 'plan science education for young people without double booking',
  scopes: ['tasks:read', 'talents:read', 'volunteers:read', 'media:read', 'reports:read'],
} as const;
