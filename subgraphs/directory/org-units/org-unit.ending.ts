import { type HubContext, hubError, refuse, type Words } from '@hub/kit';
import { OrgUnitRow, OrgUnitSuccessionRow } from './org-unit.entity.ts';
import { tell } from './org-unit.facts.ts';
import type { EndOrgUnitInput } from './org-unit.input.ts';
import { type EndFault, endFault, endKind } from './org-unit.rules.ts';
import { editable, toOrgUnit } from './org-unit.service.ts';
import type { OrgUnit } from './org-unit.type.ts';

const endWords: Record<EndFault, Words & { field: string }> = {
  ALREADY_ENDED: { zh: '该机构已撤销。', en: 'The unit has ended already.', field: 'id' },
  BEFORE_BEGIN: { zh: '撤销日期须晚于设立日期。', en: 'A unit ends after it began.', field: 'on' },
  SUCCESSOR_IS_SELF: { zh: '承接机构不能是其自身。', en: 'A unit cannot succeed itself.', field: 'successorIds' },
  SUCCESSOR_NOT_STANDING: {
    zh: '承接机构在该日不存续。',
    en: 'A successor does not exist on that day.',
    field: 'successorIds',
  },
  UNITS_BELOW_REMAIN: { zh: '下级机构尚未撤并。', en: 'Units below it still exist.', field: 'id' },
  OFFICERS_REMAIN: {
    zh: '尚有在岗人员，请先调动或指定承接机构。',
    en: 'Officers remain: move them or name a successor.',
    field: 'successorIds',
  },
};

export function endOrgUnit(ctx: HubContext, input: EndOrgUnitInput): Promise<OrgUnit> {
  return ctx.write(async (em) => {
    const row = await editable(em, input);
    const ids = [...new Set(input.successorIds)];
    const successors = await em.find(OrgUnitRow, { id: { $in: ids } });
    if (successors.length < ids.length) {
      throw hubError.invalid('successorIds', { zh: '承接机构不存在。', en: 'A successor does not exist.' });
    }
    const [remaining] = await em.execute<[{ unitsBelow: number; officers: number }]>(
      `select (select count(*)::int from org_unit where parent_id = ? and (valid_to is null or valid_to > ?)) as "unitsBelow",
              (select count(*)::int from officer where unit_id = ? and state <> 'LEFT') as officers`,
      [row.id, input.on, row.id],
    );
    const fault = endFault(row as never, input.on, successors as never, remaining);
    if (fault) refuse(fault, endWords[fault], { field: endWords[fault].field, details: remaining });
    row.validTo = input.on;
    for (const successor of successors) {
      em.persist(
        em.create(OrgUnitSuccessionRow, {
          fromId: row.id,
          toId: successor.id,
          kind: ids.length === 1 ? 'MERGE' : 'SPLIT',
          happenedOn: input.on,
          basis: input.basis,
        }),
      );
    }
    await em.flush();
    await tell(em, row, endKind(ids.length), ids);
    return toOrgUnit(row);
  });
}
