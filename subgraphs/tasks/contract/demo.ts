import { type DocumentKey, keyTaskIdOf, planIdOf } from './ids.ts';

/** The sample plan that the demonstration imports: 25 tasks in 5 categories. */
export const demoPlan: DocumentKey = { documentNumber: '示科协发〔2026〕6号', date: '2026-01-15' };
export const demoPlanId: string = planIdOf(demoPlan);

/**
 * Id of one of its tasks by number, for demo data that names a task: 5 lectures on the spirit of scientists,
 * 14 the lecture hall, 18 policy platform, 21 awards, 22 outstanding science workers, 24 volunteering, 25 volunteers'
 * honours.
 */
export const demoKeyTaskId = (number: number): string => keyTaskIdOf(demoPlan, number);
