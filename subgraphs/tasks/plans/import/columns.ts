import { foldTight } from './characters.ts';

export type ColumnRole =
  | 'number'
  | 'category'
  | 'task'
  | 'units'
  | 'lead'
  | 'co'
  | 'deadline'
  | 'target'
  /** Kept as text under its own heading. */
  | 'other';

/** First match wins, so the narrow headings stand before the wide ones. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:序号|序|编号|任务编号|项目编号|事项编号|项次|No\.?|#)$/iu],
  [
    'lead',
    /^(?:牵头|主办|主责|主要责任|第一责任|承办)(?:责任)?(?:单位|部门|部室|处室)?$|^责任牵头(?:单位|部门|部室)$/u,
  ],
  [
    'co',
    /^(?:配合|协办|协同|协助|参与|参加|联合|共同责任|其他责任)(?:责任)?(?:单位|部门|部室|处室)$|^(?:配合|协办|参与|协同)$/u,
  ],
  [
    'units',
    /^(?:责任|落实|实施|执行|负责|承担)(?:主体|单位|部门|部室|处室|机构|科室)(?:单位)?(?:及分工)?$|^分工$|^责任分工$|^责任$/u,
  ],
  [
    'deadline',
    /^(?:完成|办结|落实|实施|推进)?(?:时限|时间|期限|节点|时间节点|时间安排|时间要求|时限要求|截止时间|截止日期|日期|进度安排)(?:要求)?$/u,
  ],
  [
    'target',
    /^(?:工作|年度|预期|量化|绩效|具体|数量|主要|考核|任务)?(?:目标|指标|目标值|指标值|目标任务数|任务量|数量|成果|目标要求|量化目标|目标指标|目标数)(?:要求)?$/u,
  ],
  [
    'category',
    /^(?:任务|工作|事项|项目)?(?:类别|分类|类型|大类|板块|领域|方面|专项|行动|一级任务|重点领域|维度)(?:名称)?$/u,
  ],
  [
    'task',
    /^(?:重点|主要|具体|年度|目标|二级)?(?:工作|任务|事项|举措|措施|项目)(?:任务|事项|内容|举措|措施|要求|名称|清单)?(?:内容|事项)?$|^(?:任务|工作|项目)?内容$/u,
  ],
];

/** 责任部室（单位）, 责任单位：, “责任 部门” are the same heading. */
export function columnRole(heading: string): ColumnRole {
  if (heading.length > 60) return 'other';
  const bare = foldTight(heading)
    .replace(/[（(][^）)]*[）)]/gu, '')
    .replace(/[:：*＊“”"]/gu, '');
  for (const [role, pattern] of HEADINGS) if (pattern.test(bare)) return role;
  return 'other';
}

export interface ColumnPlan {
  roles: ColumnRole[];
  headings: string[];
}

/** A role is held by one column; a second column with the same reading is kept as text. */
export function planColumns(
  headings: readonly string[],
  chosen: Readonly<Record<number, ColumnRole>> = {},
): ColumnPlan {
  const taken = new Set<ColumnRole>(Object.values(chosen));
  const roles = headings.map((heading, index): ColumnRole => {
    const forced = chosen[index];
    if (forced) return forced;
    const role = columnRole(heading);
    if (role === 'other' || taken.has(role)) return 'other';
    taken.add(role);
    return role;
  });
  // 目标任务 next to no other task column is the task itself; 项目 beside 工作内容 is the category.
  if (!roles.includes('task')) {
    const index = headings.findIndex((h, i) => roles[i] === 'target' && /任务/u.test(h) && chosen[i] === undefined);
    if (index >= 0) roles[index] = 'task';
  }
  if (!roles.includes('category')) {
    const spare = headings.findIndex(
      (h, i) => roles[i] === 'other' && columnRole(h) === 'task' && chosen[i] === undefined,
    );
    const task = roles.indexOf('task');
    if (spare > task && task >= 0) {
      roles[task] = 'category';
      roles[spare] = 'task';
    }
  }
  return { roles, headings: headings.map((h) => foldTight(h)) };
}

/** Does this row of headings head a table of tasks? */
export function isTaskHeader(headings: readonly string[]): boolean {
  const { roles } = planColumns(headings);
  return roles.includes('task') && (roles.includes('units') || roles.includes('lead'));
}
