import { defineSubgraph } from '@hub/kit';
import { activities } from './activities/index.ts';
import { adjustments } from './adjustments/index.ts';
import { assessmentSchemes } from './assessment-schemes/index.ts';
import { assessments } from './assessments/index.ts';
import { assignments } from './assignments/index.ts';
import { attachments, sweepOrphans } from './attachments/index.ts';
import { bases } from './bases/index.ts';
import { comments, officerConsumers } from './comments/index.ts';
import { tasksPrivileges } from './contract/privileges.ts';
import { inspections } from './inspections/index.ts';
import { keyTasks } from './key-tasks/index.ts';
import { lights } from './lights/index.ts';
import { milestones } from './milestones/index.ts';
import { noticeConsumer } from './notices/index.ts';
import { planDraftConsumers, planDrafts } from './plan-drafts/index.ts';
import { plans } from './plans/index.ts';
import { problems } from './problems/index.ts';
import { progressReports } from './progress-reports/index.ts';
import { giveReminders, reminders } from './reminders/index.ts';
import { reportingRhythms } from './reporting-rhythms/index.ts';
import { stubs } from './stubs.ts';
import { subAssignments } from './sub-assignments/index.ts';
import { escalateOverdueSlips, supervisionSlips } from './supervision-slips/index.ts';
import { targetConsumers, targets } from './targets/index.ts';
import { todos } from './todos/index.ts';
import { typicalCases } from './typical-cases/index.ts';

/** Tasks (任务): plans, their key tasks, who does them, how far they are, and what was held for them. */
export const definition = defineSubgraph({
  name: 'tasks',
  slices: [
    ...[plans, keyTasks, assignments, targets, lights, progressReports, reportingRhythms, reminders, activities, todos],
    ...[inspections, bases, typicalCases],
    ...[assessmentSchemes, assessments, planDrafts],
    ...[comments, attachments],
    ...[supervisionSlips, problems, milestones, subAssignments, adjustments],
  ],
  stubs,
  migrations: import.meta.glob('./migrations/Migration*.ts', { eager: true }),
  privileges: tasksPrivileges,
  consumers: [...targetConsumers, ...planDraftConsumers, ...officerConsumers, noticeConsumer],
  daily: [escalateOverdueSlips, sweepOrphans, giveReminders],
});
