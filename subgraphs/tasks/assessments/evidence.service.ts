import { type HubContext, refuse } from '@hub/kit';
import { type EvidenceSnapshot, type EvidenceType, evidenceServices, type RecordSeen } from './evidence.rules.ts';

interface Row {
  id: string;
  title: string;
  state: string;
  values: RecordSeen['values'];
}

/**
 * Records of this service as they are; of others what their facts said. A subgraph asks no other one to answer a request,
 * and what a page says it saw is not taken on trust.
 */
const OWN: Readonly<Record<'Activity' | 'ProgressReport' | 'TypicalCase' | 'Base', string>> = {
  Activity: `select id, title, state, jsonb_build_object('heldOn', held_on, 'onsiteAudience', onsite_audience, 'onlineViews', online_views) as values
    from activity where id = any(?::uuid[])`,
  ProgressReport: `select r.id, t.text as title, r.state, jsonb_build_object('month', r.period, 'percent', r.percent) as values
    from progress_report r join key_task t on t.id = r.key_task_id where r.id = any(?::uuid[])`,
  TypicalCase: `select id, title, state, jsonb_build_object('year', year, 'adoptions', adoption_count) as values
    from typical_case where id = any(?::uuid[])`,
  Base: `select id, name as title, state, jsonb_build_object('validTo', valid_to) as values from base where id = any(?::uuid[])`,
};
const TOLD = /* sql */ `
  select c.record_id as id, t.text as title, case when c.counted then 'COUNTED' else 'REVOKED' end as state,
    jsonb_build_object('day', c.day, 'amount', c.amount) as values
  from counted_record c join key_task t on t.id = c.key_task_id where c.record_type = ? and c.record_id = any(?::uuid[])`;
const TOLD_AS = { ServiceRecord: 'SERVICE_RECORD', Content: 'CONTENT', Honour: 'HONOUR' } as const;

const keyOf = (type: EvidenceType, id: string) => `${type}:${id}`;

/** Records by type and id, in one statement a type however many scores ask. */
export const recordLoader = (ctx: HubContext) =>
  ctx.loader('assessment-evidence', async (keys: readonly string[], em) => {
    const found = new Map<string, RecordSeen>();
    for (const type of Object.keys(evidenceServices) as EvidenceType[]) {
      const ids = keys.filter((key) => key.startsWith(`${type}:`)).map((key) => key.slice(type.length + 1));
      if (ids.length === 0) continue;
      const wanted = `{${ids.join(',')}}`;
      const rows = Object.hasOwn(OWN, type)
        ? await em.execute<Row[]>(OWN[type as keyof typeof OWN], [wanted])
        : await em.execute<Row[]>(TOLD, [TOLD_AS[type as keyof typeof TOLD_AS], wanted]);
      for (const { id, title, state, values } of rows) found.set(keyOf(type, id), { title, state, values });
    }
    return found;
  });

export const recordNow = (ctx: HubContext, type: EvidenceType, id: string): Promise<RecordSeen | null> =>
  recordLoader(ctx).load(keyOf(type, id));

/** What the records look like now; one that is not known is refused. */
export async function snapshotsOf(
  ctx: HubContext,
  references: readonly { type: EvidenceType; id: string }[],
  field: string,
): Promise<EvidenceSnapshot[]> {
  const seenAt = new Date().toISOString();
  return Promise.all(
    references.map(async ({ type, id }, index) => {
      const record = await recordNow(ctx, type, id);
      if (record) return { type, id, service: evidenceServices[type], seenAt, ...record };
      return refuse(
        'EVIDENCE_UNKNOWN',
        { zh: '找不到这条记录，或无权查看。', en: 'There is no such record, or it may not be seen.' },
        { field: `${field}.${index}.id` },
      );
    }),
  );
}
