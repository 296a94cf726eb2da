import { checkDistrict } from '@hub/directory/contract';
import { checkVersion, chinaDay, type HubContext, hubError, RefusalError, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { serviceRecordConfirmed, serviceRecordVoided } from '../contract/facts.ts';
import { hoursOf, RoundingRule, ruleOn } from '../rounding-rules/index.ts';
import { Volunteer } from '../volunteers/index.ts';
import { ServiceRecord } from './service-record.entity.ts';
import type {
  ReportServiceRecordInput,
  ServiceRecordReasonInput,
  ServiceRecordStepInput,
} from './service-record.inputs.ts';
import {
  checkConfirmation,
  checkTime,
  checkTransition,
  concernsOf,
  minutesOf,
  sourceOf,
} from './service-record.rules.ts';

/** Reports a service, or reports a returned one again. */
export async function reportServiceRecord(ctx: HubContext, input: ReportServiceRecordInput): Promise<ServiceRecord> {
  const now = new Date();
  const time = { startedAt: input.startedAt, endedAt: input.endedAt, breakMinutes: input.breakMinutes ?? 0 };
  checkTime(time, now);
  checkDistrict(input.districtCode, chinaDay(input.startedAt));
  const source = sourceOf(input.endedAt, now);
  if (source === 'BACKFILL' && !input.backfillReason) {
    refuse(
      'BACKFILL_REASON_MISSING',
      {
        zh: '服务结束已超过30天，请填写补录原因。',
        en: 'The service ended more than 30 days ago; say why it comes late.',
      },
      { field: 'backfillReason' },
    );
  }
  const id = await ctx.once(input.idempotencyKey, 'reportServiceRecord', input, async (em) => {
    await getActiveVolunteer(em, input.volunteerId);
    const values = {
      volunteerId: input.volunteerId,
      keyTaskId: input.keyTaskId,
      unitId: input.unitId,
      districtCode: input.districtCode,
      title: input.title.trim(),
      ...time,
      minutes: minutesOf(time),
      day: chinaDay(input.startedAt),
      source,
      backfillReason: input.backfillReason ?? null,
      state: 'REPORTED' as const,
      stateReason: null,
      reportedBy: officerId(ctx),
    };
    const record = input.id
      ? await again(em, { id: input.id, version: input.version ?? 0 }, values)
      : em.create(ServiceRecord, { ...values, createdBy: viewerId(ctx.viewer) });
    await flush(em, record);
    return record.id;
  });
  return getServiceRecord(ctx, id);
}

/** Confirms one record: minutes become hours by the rule of its day, and the fact goes out in the same transaction. */
export async function confirmServiceRecord(ctx: HubContext, input: ServiceRecordStepInput): Promise<ServiceRecord> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  await ctx.write(async (em) => {
    const record = await getForStep(em, input);
    checkTransition(record.state, 'CONFIRMED');
    const rounding = ruleOn(await em.find(RoundingRule, {}), record.day);
    // The daily cap looks at the volunteer's other records, so confirmations of one volunteer take turns.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [record.volunteerId]);
    const sameDay = await em.find(ServiceRecord, {
      volunteerId: record.volunteerId,
      day: record.day,
      state: 'CONFIRMED',
    });
    const minutesThatDay = sameDay.reduce((sum, other) => sum + other.minutes, 0);
    checkConfirmation(record, viewer, minutesThatDay, rounding.dailyCapMinutes);
    record.state = 'CONFIRMED';
    record.stateReason = null;
    record.confirmedBy = viewer.id;
    record.confirmedAt = new Date();
    record.roundingRuleVersion = rounding.version;
    record.hours = hoursOf(record.minutes, rounding);
    noteConcerns(record);
    await em.flush();
    await writeFact(em, serviceRecordConfirmed, await factOf(em, record));
  });
  return getServiceRecord(ctx, input.id);
}

/** Gives a reported record back to its reporter with a reason. */
export async function returnServiceRecord(ctx: HubContext, input: ServiceRecordReasonInput): Promise<ServiceRecord> {
  await ctx.write(async (em) => {
    const record = await getForStep(em, input);
    checkTransition(record.state, 'RETURNED');
    record.state = 'RETURNED';
    record.stateReason = input.reason;
    noteConcerns(record);
    await em.flush();
  });
  return getServiceRecord(ctx, input.id);
}

/** Voids a record with a reason. A confirmed one is subtracted wherever it was counted. */
export async function voidServiceRecord(ctx: HubContext, input: ServiceRecordReasonInput): Promise<ServiceRecord> {
  await ctx.write(async (em) => {
    const record = await getForStep(em, input);
    checkTransition(record.state, 'VOIDED');
    const counted = record.state === 'CONFIRMED';
    record.state = 'VOIDED';
    record.stateReason = input.reason;
    noteConcerns(record);
    await em.flush();
    if (!counted) return;
    const { keys, payload } = await factOf(em, record);
    await writeFact(em, serviceRecordVoided, { keys, payload: { ...payload, reason: input.reason } });
  });
  return getServiceRecord(ctx, input.id);
}

/** Confirms each record in a transaction of its own: one that a rule refuses does not hold up the others. */
export async function confirmServiceRecords(ctx: HubContext, ids: readonly string[]) {
  const confirmed: ServiceRecord[] = [];
  const refused: { id: string; code: string; message: string; messageZh: string }[] = [];
  for (const id of new Set(ids)) {
    try {
      const { version } = await getServiceRecord(ctx, id);
      confirmed.push(await confirmServiceRecord(ctx, { id, version }));
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      refused.push({ id, code: error.code, message: error.words.en, messageZh: error.words.zh });
    }
  }
  return { confirmed, refused };
}

/** Throws NOT_FOUND when there is none or the viewer may not see it. */
export async function getServiceRecord(ctx: HubContext, id: string): Promise<ServiceRecord> {
  const record = await ctx.read((em) => em.findOne(ServiceRecord, { id }));
  if (!record) throw notFound();
  return record;
}

const notFound = () => hubError.notFound({ zh: '没有这条服务记录。', en: 'There is no such service record.' });

async function getForStep(em: SqlEntityManager, input: ServiceRecordStepInput): Promise<ServiceRecord> {
  const record = await em.findOne(ServiceRecord, { id: input.id });
  if (!record) throw notFound();
  checkVersion(record, input.version);
  return record;
}

async function again(em: SqlEntityManager, step: ServiceRecordStepInput, values: object): Promise<ServiceRecord> {
  const record = await getForStep(em, step);
  checkTransition(record.state, 'REPORTED');
  return Object.assign(record, values);
}

async function getActiveVolunteer(em: SqlEntityManager, id: string): Promise<Volunteer> {
  const volunteer = await em.findOne(Volunteer, { id });
  if (volunteer?.state === 'ACTIVE') return volunteer;
  return refuse(
    'VOLUNTEER_NOT_ACTIVE',
    { zh: '没有这位志愿者，或其志愿服务已暂停。', en: 'There is no such volunteer, or the volunteer is suspended.' },
    { field: 'volunteerId' },
  );
}

/** PostgreSQL's code for an exclusion constraint that said no. */
const EXCLUSION_VIOLATION = '23P01';

/** The column follows whatever changed the record. */
function noteConcerns(record: ServiceRecord): void {
  record.ofConcern = concernsOf(record).length > 0;
}

/** The table itself refuses two services of one volunteer at the same time; the form hears which one stands. */
async function flush(em: SqlEntityManager, record: ServiceRecord): Promise<void> {
  noteConcerns(record);
  try {
    await em.flush();
  } catch (error) {
    if ((error as { code?: string }).code !== EXCLUSION_VIOLATION) throw error;
    refuse(
      'OVERLAP',
      {
        zh: '该志愿者在这段时间已有另一条服务记录。',
        en: 'The volunteer has another service record in this time.',
      },
      { field: 'startedAt', details: { volunteerId: record.volunteerId } },
    );
  }
}

async function factOf(em: SqlEntityManager, record: ServiceRecord) {
  const volunteer = await em.findOneOrFail(Volunteer, { id: record.volunteerId });
  return {
    keys: {
      serviceRecord: record.id,
      keyTask: record.keyTaskId,
      person: volunteer.personId ?? null,
      unit: record.unitId,
      district: record.districtCode,
    },
    payload: {
      serviceRecordId: record.id as string,
      volunteerId: record.volunteerId,
      personId: volunteer.personId ?? null,
      keyTaskId: record.keyTaskId,
      unitId: record.unitId,
      districtCode: record.districtCode,
      day: record.day,
      minutes: record.minutes,
      hours: record.hours ?? 0,
      roundingRuleVersion: record.roundingRuleVersion ?? 1,
    },
  };
}

function officerId(ctx: HubContext): string {
  if (ctx.viewer.kind !== 'officer') throw hubError.forbidden();
  return ctx.viewer.id;
}
