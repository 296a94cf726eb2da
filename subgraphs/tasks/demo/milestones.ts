import { type DemoHub, dayAgo, demoStep } from '@hub/kit/demo';
import { demoKeyTaskId, demoPlan } from '../contract/demo.ts';

interface DemoMilestone {
  title: string;
  /** Days ago of the planned day; below zero: still to come. */
  planned: number;
  /** Days ago on which it was reached; absent: not yet. */
  reached?: number;
  evidence?: string;
}

const milestones: readonly { task: number; officer: string; of: readonly DemoMilestone[] }[] = [
  {
    task: 5,
    officer: 'publicity.wang',
    of: [
      { title: '宣讲队组建完成', planned: 260, reached: 262, evidence: '讲师名单已印发，档案-里程碑-5-1' },
      { title: '完成十场宣讲', planned: 120, reached: 108, evidence: '十场签到表和照片，档案-里程碑-5-2' },
      { title: '宣讲案例汇编定稿', planned: 9 },
      { title: '完成二十场宣讲', planned: -5 },
      { title: '年度宣讲总结报送', planned: -27 },
    ],
  },
  {
    task: 14,
    officer: 'academician.feng',
    of: [
      { title: '讲堂选题和讲师确定', planned: 240, reached: 243, evidence: '选题表经审定，档案-里程碑-14-1' },
      { title: '前三场讲堂举办', planned: 95, reached: 95, evidence: '三场活动佐证，档案-里程碑-14-2' },
      { title: '第六场讲堂举办', planned: -20 },
    ],
  },
  {
    task: 19,
    officer: 'strategy.zheng',
    of: [
      { title: '调查站点布局方案', planned: 210, reached: 190, evidence: '方案第二稿，档案-里程碑-19-1' },
      { title: '三季度诉求分析报告', planned: 40 },
      { title: '四季度诉求分析报告', planned: -31 },
    ],
  },
  {
    task: 20,
    officer: 'personnel.zhou',
    of: [
      { title: '讲座计划印发', planned: 250, reached: 251, evidence: '计划文件，档案-里程碑-20-1' },
      { title: '前三场政策讲座', planned: 70, reached: 72, evidence: '签到表三份，档案-里程碑-20-2' },
      { title: '五场政策讲座全部办结', planned: -6 },
    ],
  },
  {
    task: 24,
    officer: 'popular.wu',
    of: [
      { title: '志愿服务方案印发', planned: 230, reached: 230, evidence: '方案文件，档案-里程碑-24-1' },
      { title: '进校园活动过半', planned: 100, reached: 101, evidence: '活动清单，档案-里程碑-24-2' },
      { title: '进乡村活动全部完成', planned: 3 },
      { title: '服务时长核对', planned: -12 },
    ],
  },
];

const year = Number(demoPlan.date.slice(0, 4));

/** A milestone is a day of the plan's year; one that would fall outside stands at its edge. */
function dayOf(ago: number): string {
  const day = dayAgo(ago);
  if (day < `${year}-01-01`) return `${year}-01-20`;
  return day > `${year}-12-31` ? `${year}-12-31` : day;
}

/** Milestones that were reached in time and late, are overdue, due soon and to come. */
export async function seedMilestones(hub: DemoHub): Promise<void> {
  for (const { task, officer, of } of milestones) {
    const keeper = hub.as(officer);
    for (const { title, planned, reached, evidence } of of) {
      const milestone = await demoStep<{ id: string; version: number; doneOn: string | null }>(
        keeper,
        'planMilestone',
        'PlanMilestoneInput',
        'Milestone',
        {
          keyTaskId: demoKeyTaskId(task),
          title,
          plannedOn: dayOf(planned),
          idempotencyKey: `demo:milestone:${task}:${title}`,
        },
        'id version doneOn',
      );
      if (!milestone || milestone.doneOn || reached === undefined || !evidence) continue;
      await demoStep(keeper, 'reachMilestone', 'ReachMilestoneInput', 'Milestone', {
        id: milestone.id,
        version: milestone.version,
        doneOn: dayAgo(reached),
        evidenceNote: evidence,
      });
    }
  }
}
