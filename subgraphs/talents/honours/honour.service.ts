import { checkVersion, chinaDay, type HubContext, hubError, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import { type SqlEntityManager, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { AwardType } from '../award-types/index.ts';
import { honourGranted, honourRevoked } from '../contract/facts.ts';
import { Person } from '../people/index.ts';
import { Honour } from './honour.entity.ts';
import { checkGrant, checkNoticeStart, checkTransition, noticeEnd } from './honour.rules.ts';
import type {
  GrantHonourInput,
  HonourReasonInput,
  HonourStepInput,
  ProposeHonourInput,
  StartNoticeInput,
} from './honour.type.ts';

/** Proposes a person for an award of a year. */
export async function proposeHonour(ctx: HubContext, input: ProposeHonourInput): Promise<Honour> {
  const proposedBy = officerId(ctx);
  const id = await ctx.once(input.idempotencyKey, 'proposeHonour', input, async (em) => {
    const award = await em.findOne(AwardType, { code: input.awardTypeCode, active: true });
    if (!award)
      return refuse(
        'AWARD_UNKNOWN',
        { zh: '没有这个奖项，或已停用。', en: 'There is no such award in use.' },
        { field: 'awardTypeCode' },
      );
    const person = await em.findOne(Person, { id: input.personId });
    if (!person)
      return refuse('PERSON_UNKNOWN', { zh: '没有这位人员。', en: 'There is no such person.' }, { field: 'personId' });
    if (!award.repeatable) await refuseFormerWinner(em, input);
    const honour = em.create(Honour, {
      personId: input.personId,
      awardTypeCode: input.awardTypeCode,
      year: input.year,
      citation: input.citation.trim(),
      keyTaskId: input.keyTaskId,
      unitId: input.unitId,
      districtCode: person.districtCode,
      state: 'PROPOSED',
      proposedBy,
      createdBy: viewerId(ctx.viewer),
    });
    try {
      await em.flush();
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) return proposedBefore();
      throw error;
    }
    return honour.id;
  });
  return getHonour(ctx, id);
}

/** Begins the public notice; its end is counted in working days by the award's rule. */
export async function startNotice(ctx: HubContext, input: StartNoticeInput): Promise<Honour> {
  await ctx.write(async (em) => {
    const honour = await getForStep(em, input);
    checkTransition(honour.state, 'NOTICE');
    checkNoticeStart(input.noticeFrom, chinaDay());
    const award = await em.findOneOrFail(AwardType, { code: honour.awardTypeCode });
    honour.state = 'NOTICE';
    honour.noticeFrom = input.noticeFrom;
    honour.noticeUntil = noticeEnd(input.noticeFrom, award.noticeWorkingDays);
    await em.flush();
  });
  return getHonour(ctx, input.id);
}

/** Grants the honour after its notice, and tells the fact. */
export async function grantHonour(ctx: HubContext, input: GrantHonourInput): Promise<Honour> {
  const officer = officerId(ctx);
  await ctx.write(async (em) => {
    const honour = await getForStep(em, input);
    checkTransition(honour.state, 'GRANTED');
    checkGrant(
      { noticeUntil: honour.noticeUntil, grantedOn: input.grantedOn, proposedBy: honour.proposedBy },
      officer,
      chinaDay(),
    );
    honour.state = 'GRANTED';
    honour.grantedOn = input.grantedOn;
    honour.grantedBy = officer;
    honour.decisionDocument = input.decisionDocument;
    await em.flush();
    await writeFact(em, honourGranted, await factOf(em, honour));
  });
  return getHonour(ctx, input.id);
}

/** Ends a proposal with a reason. */
export async function declineHonour(ctx: HubContext, input: HonourReasonInput): Promise<Honour> {
  await ctx.write(async (em) => {
    const honour = await getForStep(em, input);
    checkTransition(honour.state, 'DECLINED');
    honour.state = 'DECLINED';
    honour.stateReason = input.reason;
    await em.flush();
  });
  return getHonour(ctx, input.id);
}

/** Revokes a granted honour: it stays on file, and whoever counted it subtracts it (国家科学技术奖励条例 art. 28–33). */
export async function revokeHonour(ctx: HubContext, input: HonourReasonInput): Promise<Honour> {
  await ctx.write(async (em) => {
    const honour = await getForStep(em, input);
    checkTransition(honour.state, 'REVOKED');
    honour.state = 'REVOKED';
    honour.stateReason = input.reason;
    await em.flush();
    const { keys, payload } = await factOf(em, honour);
    await writeFact(em, honourRevoked, { keys, payload: { ...payload, reason: input.reason } });
  });
  return getHonour(ctx, input.id);
}

/** Throws NOT_FOUND when there is none or the viewer may not see it. */
export async function getHonour(ctx: HubContext, id: string): Promise<Honour> {
  const honour = await ctx.read((em) => em.findOne(Honour, { id }));
  if (!honour) throw notFound();
  return honour;
}

const notFound = () => hubError.notFound({ zh: '没有这项荣誉。', en: 'There is no such honour.' });

async function getForStep(em: SqlEntityManager, input: HonourStepInput): Promise<Honour> {
  const honour = await em.findOne(Honour, { id: input.id });
  if (!honour) throw notFound();
  checkVersion(honour, input.version);
  return honour;
}

/** Former winners are not chosen again (评选惯例); the award's own rule may say otherwise. */
async function refuseFormerWinner(em: SqlEntityManager, input: ProposeHonourInput): Promise<void> {
  const former = await em.findOne(Honour, {
    personId: input.personId,
    awardTypeCode: input.awardTypeCode,
    state: 'GRANTED',
  });
  if (!former) return;
  refuse(
    'FORMER_WINNER',
    { zh: `此人已于${former.year}年获得该奖项。`, en: `This person received the award in ${former.year}.` },
    { field: 'personId', details: { honourId: former.id, year: former.year } },
  );
}

function proposedBefore(): never {
  return refuse(
    'PROPOSED_BEFORE',
    { zh: '此人本年度已被提名该奖项。', en: 'This person is proposed for this award and year already.' },
    { field: 'personId' },
  );
}

async function factOf(em: SqlEntityManager, honour: Honour) {
  const award = await em.findOneOrFail(AwardType, { code: honour.awardTypeCode });
  return {
    keys: {
      honour: honour.id,
      keyTask: honour.keyTaskId,
      person: honour.personId,
      unit: honour.unitId,
      district: honour.districtCode,
    },
    payload: {
      honourId: honour.id as string,
      personId: honour.personId,
      keyTaskId: honour.keyTaskId,
      unitId: honour.unitId,
      districtCode: honour.districtCode,
      awardTypeCode: honour.awardTypeCode,
      level: award.level,
      day: honour.grantedOn ?? chinaDay(),
    },
  };
}

function officerId(ctx: HubContext): string {
  if (ctx.viewer.kind !== 'officer') throw hubError.forbidden();
  return ctx.viewer.id;
}
