import { defineEntity, p } from '@mikro-orm/postgresql';
import type { AwardLevel, AwardNature } from './award-type.rules.ts';

const schema = defineEntity({
  name: 'AwardType',
  tableName: 'award_type',
  properties: {
    code: p.string().primary(),
    nameZh: p.string(),
    nameEn: p.string(),
    level: p.string().$type<AwardLevel>(),
    nature: p.string().$type<AwardNature>(),
    approvalDocument: p.string().nullable(),
    noticeWorkingDays: p.integer().default(5),
    repeatable: p.boolean().default(false),
    active: p.boolean().default(true),
    version: p.integer().version(),
    createdBy: p.string(),
  },
});

/** An award that there is. The list is open, so awards are rows. */
export class AwardType extends schema.class {}
schema.setClass(AwardType);
