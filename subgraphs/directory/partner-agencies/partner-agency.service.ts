import {
  chinaDay,
  type HubContext,
  hubError,
  make,
  mapPage,
  newId,
  type PageArgs,
  paginate,
  refuse,
  viewerId,
} from '@hub/kit';
import { requireUscc } from '../org-units/index.ts';
import { stateOn } from './data-grant.rules.ts';
import { DataGrantRow, PartnerAgencyRow } from './partner-agency.entity.ts';
import type { RegisterPartnerAgencyInput } from './partner-agency.input.ts';
import { DataGrant, GrantRowsType, PartnerAgency } from './partner-agency.type.ts';

export const toPartnerAgency = (row: PartnerAgencyRow): PartnerAgency =>
  make(PartnerAgency, {
    id: row.id,
    name: row.name,
    nameEn: row.nameEn,
    uscc: row.uscc ?? null,
    clientId: row.clientId,
    contactName: row.contactName ?? null,
    contactPhone: row.contactPhone ?? null,
    version: row.version,
  });

const officerId = (actor: string | null | undefined) =>
  actor?.startsWith('officer:') ? actor.slice('officer:'.length) : null;

export const toDataGrant = (row: DataGrantRow): DataGrant =>
  make(DataGrant, {
    id: row.id,
    purpose: row.purpose,
    legalBasis: row.legalBasis,
    scopes: row.scopes,
    fields: row.fields,
    rows: make(GrantRowsType, {
      districtCodes: [...(row.rows.districtCodes ?? [])],
      unitIds: [...(row.rows.unitIds ?? [])],
    }),
    state: stateOn({ state: row.state, expiresOn: row.expiresOn }, chinaDay()),
    stateReason: row.stateReason ?? null,
    startsOn: row.startsOn,
    expiresOn: row.expiresOn,
    version: row.version,
    proposedById: officerId(row.proposedBy),
    approvedById: officerId(row.approvedBy),
    partnerAgencyId: row.partnerAgencyId,
  });

export function listPartnerAgencies(ctx: HubContext, page: PageArgs) {
  return ctx.read(async (em) =>
    mapPage(await paginate(em, PartnerAgencyRow, {}, { name: 'asc' }, page), toPartnerAgency),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function loadPartnerAgencies(
  ids: readonly string[],
  ctx: HubContext,
): Promise<Map<string, PartnerAgency>> {
  const rows = await ctx.read((em) => em.find(PartnerAgencyRow, { id: { $in: ids.filter((id) => UUID.test(id)) } }));
  return new Map(rows.map((row) => [row.id, toPartnerAgency(row)]));
}

export function findPartnerAgency(ctx: HubContext, id: string): Promise<PartnerAgency | null> {
  return ctx.loader<string, PartnerAgency>('partner-agency', (ids) => loadPartnerAgencies(ids, ctx)).load(id);
}

/** Grants of an agency, newest first. */
export async function grantsOf(ctx: HubContext, agencyId: string): Promise<DataGrant[]> {
  const rows = await ctx
    .loader<string, DataGrantRow[]>('data-grants', async (ids, em) => {
      const found = await em.find(DataGrantRow, { partnerAgencyId: { $in: [...ids] } }, { orderBy: { id: 'desc' } });
      return Map.groupBy(found, (row) => row.partnerAgencyId);
    })
    .load(agencyId);
  return (rows ?? []).map(toDataGrant);
}

export function registerPartnerAgency(ctx: HubContext, input: RegisterPartnerAgencyInput): Promise<PartnerAgency> {
  const { idempotencyKey, ...content } = input;
  return ctx
    .once(idempotencyKey, 'registerPartnerAgency', content, async (em) => {
      if (await em.count(PartnerAgencyRow, { clientId: input.clientId })) {
        refuse('CLIENT_TAKEN', { zh: '该客户端标识已被使用。', en: 'This client is taken.' }, { field: 'clientId' });
      }
      const code = input.uscc?.trim()
        ? requireUscc(input.uscc, input.usccOverride)
        : { uscc: null, usccOverride: null };
      const row = em.create(PartnerAgencyRow, {
        id: newId(),
        name: input.name.trim(),
        nameEn: input.nameEn.trim(),
        clientId: input.clientId,
        ...code,
        contactName: input.contactName?.trim() || null,
        contactPhone: input.contactPhone?.trim() || null,
        createdBy: viewerId(ctx.viewer),
      });
      await em.persist(row).flush();
      return row.id;
    })
    .then(async (id) => {
      const agency = await findPartnerAgency(ctx, id);
      if (!agency) throw hubError.notFound();
      return agency;
    });
}
