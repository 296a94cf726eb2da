import { refuse } from '@hub/kit/errors';

export const serviceRecordStates = ['REPORTED', 'RETURNED', 'CONFIRMED', 'VOIDED'] as const;
export type ServiceRecordState = (typeof serviceRecordStates)[number];
export type ServiceSource = 'ON_TIME' | 'BACKFILL';

/** Which state may follow which. A confirmed record is never changed again: a mistake voids it and a new one is reported. */
export const transitions: Readonly<Record<ServiceRecordState, readonly ServiceRecordState[]>> = {
  REPORTED: ['CONFIRMED', 'RETURNED', 'VOIDED'],
  RETURNED: ['REPORTED', 'VOIDED'],
  CONFIRMED: ['VOIDED'],
  VOIDED: [],
};

const stateWords: Readonly<Record<ServiceRecordState, string>> = {
  REPORTED: '已登记',
  RETURNED: '已退回',
  CONFIRMED: '已确认',
  VOIDED: '已作废',
};

/** Refuses a step that the life cycle does not have. */
export function checkTransition(from: ServiceRecordState, to: ServiceRecordState): void {
  if (transitions[from].includes(to)) return;
  refuse(
    'STATE_NOT_ALLOWED',
    {
      zh: `“${stateWords[from]}”的记录不能变为“${stateWords[to]}”。`,
      en: `A record that is ${from} cannot become ${to}.`,
    },
    { details: { from, to } },
  );
}

export interface ServiceTime {
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly breakMinutes: number;
}

/** Days after which a report is a back-fill: it needs a reason, and another officer confirms it. */
export const BACKFILL_DAYS = 30;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Minutes of service; travel, meals and rest do not count. */
export function minutesOf(time: ServiceTime): number {
  return Math.round((time.endedAt.getTime() - time.startedAt.getTime()) / MINUTE) - time.breakMinutes;
}

/** A service has happened, is shorter than a day, and breaks are shorter than the service. */
export function checkTime(time: ServiceTime, now: Date): void {
  if (time.endedAt <= time.startedAt) {
    refuse(
      'END_BEFORE_START',
      { zh: '结束时间须晚于开始时间。', en: 'The end must be after the start.' },
      { field: 'endedAt' },
    );
  }
  if (time.endedAt > now) {
    refuse('IN_FUTURE', { zh: '服务尚未结束，不能登记。', en: 'The service has not ended yet.' }, { field: 'endedAt' });
  }
  if (time.endedAt.getTime() - time.startedAt.getTime() > DAY) {
    refuse(
      'TOO_LONG',
      {
        zh: '一条记录不能超过24小时，请按天分别登记。',
        en: 'One record holds at most 24 hours; report each day by itself.',
      },
      { field: 'endedAt' },
    );
  }
  if (minutesOf(time) <= 0) {
    refuse(
      'NO_MINUTES_LEFT',
      { zh: '扣除休息后没有服务时长。', en: 'Nothing is left after the breaks.' },
      { field: 'breakMinutes' },
    );
  }
}

/** Whether the report comes so late that it counts as a back-fill. */
export function sourceOf(endedAt: Date, now: Date): ServiceSource {
  return now.getTime() - endedAt.getTime() > BACKFILL_DAYS * DAY ? 'BACKFILL' : 'ON_TIME';
}

/** Minutes from which one service is unusually long: a working day. It may be right; somebody looks before it counts. */
export const LONG_MINUTES = 480;
export const serviceConcerns = ['RETURNED', 'BACKFILL', 'LONG'] as const;
export type ServiceConcern = (typeof serviceConcerns)[number];

/** Why an open record wants a look before the plain ones. What is confirmed or voided has been looked at. */
export function concernsOf(record: {
  readonly state: ServiceRecordState;
  readonly source: ServiceSource;
  readonly minutes: number;
}): ServiceConcern[] {
  if (record.state !== 'REPORTED' && record.state !== 'RETURNED') return [];
  const found: Record<ServiceConcern, boolean> = {
    RETURNED: record.state === 'RETURNED',
    BACKFILL: record.source === 'BACKFILL',
    LONG: record.minutes >= LONG_MINUTES,
  };
  return serviceConcerns.filter((concern) => found[concern]);
}

export interface Confirmation {
  readonly source: ServiceSource;
  readonly unitId: string;
  readonly reportedBy: string;
  readonly minutes: number;
}

/**
 * Only the organising unit confirms (民政部令第67号: 谁记录、谁证明), and a back-fill needs a second pair of eyes.
 * `minutesThatDay` are the volunteer's confirmed minutes of the same day, `cap` the daily most of the rule.
 */
export function checkConfirmation(
  record: Confirmation,
  officer: { readonly id: string; readonly units: readonly string[] },
  minutesThatDay: number,
  cap: number,
): void {
  if (!officer.units.includes(record.unitId)) {
    refuse(
      'NOT_THE_ORGANISER',
      { zh: '只有组织单位可以确认服务记录。', en: 'Only the unit that organised the service confirms it.' },
      { field: 'id' },
    );
  }
  if (record.source === 'BACKFILL' && record.reportedBy === officer.id) {
    refuse(
      'SECOND_OFFICER_NEEDED',
      { zh: '补录的记录须由另一位工作人员确认。', en: 'A back-filled record is confirmed by another officer.' },
      { field: 'id' },
    );
  }
  if (minutesThatDay + record.minutes > cap) {
    refuse(
      'DAILY_CAP',
      {
        zh: `当日已确认${minutesThatDay}分钟，加上本条超过每日上限${cap}分钟。`,
        en: `${minutesThatDay} minutes of that day are confirmed; with this record it is more than the daily ${cap}.`,
      },
      { field: 'id', details: { minutesThatDay, cap } },
    );
  }
}
