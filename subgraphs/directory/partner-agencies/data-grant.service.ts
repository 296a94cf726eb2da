import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse, viewerId, type Words } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { dataGrantChanged } from '../contract/facts.ts';
import {
  GRANT_DAYS,
  type GrantVerb,
  grantStateWords,
  nextGrantState,
  type ProposalFault,
  proposalFault,
  stateOn,
} from './data-grant.rules.ts';
import { DataGrantRow, PartnerAgencyRow } from './partner-agency.entity.ts';
import type { ChangeDataGrantInput, ProposeDataGrantInput } from './partner-agency.input.ts';
import { toDataGrant } from './partner-agency.service.ts';
import type { DataGrant } from './partner-agency.type.ts';

const proposalWords: Record<ProposalFault, Words & { field: string }> = {
  NO_SCOPE: { zh: '至少选择一个授权范围。', en: 'Name at least one scope.', field: 'scopes' },
  UNKNOWN_SCOPE: { zh: '没有这个授权范围。', en: 'There is no such scope.', field: 'scopes' },
  FIELD_FORM: { zh: '字段应写作“类型.字段”。', en: 'A field is written Type.field.', field: 'fields' },
  PERIOD: {
    zh: '失效日期须晚于起始日期和今天。',
    en: 'The last day must lie after the first and after today.',
    field: 'expiresOn',
  },
  PERIOD_TOO_LONG: {
    zh: `授权期不超过 ${GRANT_DAYS} 天，到期重新审核。`,
    en: `A grant runs ${GRANT_DAYS} days at most and is then looked at again.`,
    field: 'expiresOn',
  },
  LEGAL_BASIS: {
    zh: '涉及个人信息的字段须写明法律依据。',
    en: 'Fields about one person need a legal basis.',
    field: 'legalBasis',
  },
};

export function proposeDataGrant(ctx: HubContext, input: ProposeDataGrantInput): Promise<DataGrant> {
  const { idempotencyKey, ...content } = input;
  return ctx
    .once(idempotencyKey, 'proposeDataGrant', content, async (em) => {
      if (!(await em.count(PartnerAgencyRow, { id: input.partnerAgencyId }))) {
        throw hubError.invalid('partnerAgencyId', { zh: '没有这个伙伴单位。', en: 'There is no such agency.' });
      }
      const proposal = {
        scopes: [...new Set(input.scopes)],
        fields: [...new Set(input.fields ?? [])],
        legalBasis: input.legalBasis?.trim() ?? '',
        startsOn: input.startsOn ?? chinaDay(),
        expiresOn: input.expiresOn,
      };
      const fault = proposalFault(proposal, chinaDay());
      if (fault) refuse(fault, proposalWords[fault], { field: proposalWords[fault].field });
      const row = em.create(DataGrantRow, {
        id: newId(),
        partnerAgencyId: input.partnerAgencyId,
        purpose: input.purpose.trim(),
        ...proposal,
        rows: { districtCodes: input.rows?.districtCodes ?? [], unitIds: input.rows?.unitIds ?? [] },
        state: 'PROPOSED',
        proposedBy: viewerId(ctx.viewer),
        createdBy: viewerId(ctx.viewer),
      });
      await em.persist(row).flush();
      await tell(em, row);
      return row.id;
    })
    .then((id) => ctx.read(async (em) => toDataGrant(await em.findOneOrFail(DataGrantRow, { id }))));
}

export function changeDataGrant(ctx: HubContext, verb: GrantVerb, input: ChangeDataGrantInput): Promise<DataGrant> {
  return ctx.write(async (em) => {
    const row = await em.findOne(DataGrantRow, { id: input.id });
    if (!row) throw hubError.notFound({ zh: '没有这份授权。', en: 'There is no such grant.' });
    checkVersion(row, input.version);
    const today = chinaDay();
    const next = nextGrantState(row, verb, today);
    if (!next) {
      const state = grantStateWords[stateOn(row, today)];
      refuse('STATE', { zh: `授权现为“${state.zh}”。`, en: `The grant is ${state.en}.` }, { field: 'id' });
    }
    if (verb === 'approve') approve(ctx, row);
    if (verb === 'activate') await makeRoom(em, row, today);
    if ((verb === 'suspend' || verb === 'end') && !input.reason?.trim()) {
      refuse('REASON', { zh: '请填写原因。', en: 'Say why.' }, { field: 'reason' });
    }
    row.state = next;
    row.stateReason = input.reason?.trim() ?? null;
    await em.flush();
    await tell(em, row);
    return toDataGrant(row);
  });
}

/** Two persons: whoever proposes to hand out data does not approve it. */
function approve(ctx: HubContext, row: DataGrantRow): void {
  const approver = viewerId(ctx.viewer);
  if (approver === row.proposedBy) {
    refuse(
      'SAME_PERSON',
      { zh: '起草人不能批准本人起草的授权。', en: 'Whoever proposed it cannot approve it.' },
      { field: 'id' },
    );
  }
  row.approvedBy = approver;
}

/** One grant at a time says what a client may read; those whose day has come are put down first. */
async function makeRoom(em: SqlEntityManager, row: DataGrantRow, today: string): Promise<void> {
  if (today < row.startsOn) {
    refuse(
      'NOT_YET',
      { zh: `授权自 ${row.startsOn} 起。`, en: `The grant begins on ${row.startsOn}.` },
      { field: 'id' },
    );
  }
  const others = await em.find(DataGrantRow, {
    partnerAgencyId: row.partnerAgencyId,
    state: { $in: ['ACTIVE', 'SUSPENDED'] },
  });
  for (const other of others) {
    if (stateOn(other, today) !== 'EXPIRED') {
      refuse(
        'ANOTHER_IN_FORCE',
        { zh: '该单位已有一份有效授权。', en: 'The agency has a grant in force.' },
        { field: 'id', details: { id: other.id } },
      );
    }
    other.state = 'EXPIRED';
    await em.flush();
    await tell(em, other);
  }
}

async function tell(em: SqlEntityManager, row: DataGrantRow): Promise<void> {
  const agency = await em.findOneOrFail(PartnerAgencyRow, { id: row.partnerAgencyId });
  await writeFact(em, dataGrantChanged, {
    keys: { partnerAgency: agency.id, grant: row.id },
    payload: {
      grantId: row.id,
      partnerAgencyId: agency.id,
      clientId: agency.clientId,
      state: row.state,
      scopes: row.scopes,
      expiresOn: row.expiresOn,
    },
  });
}
