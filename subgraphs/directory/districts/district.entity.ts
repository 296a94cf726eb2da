import { defineEntity, p } from '@mikro-orm/postgresql';

const DistrictSchema = defineEntity({
  name: 'DistrictRow',
  tableName: 'district',
  properties: {
    code: p.string().primary(),
    gbCode: p.string().nullable(),
    name: p.string(),
    nameEn: p.string(),
    kind: p.string(),
    ord: p.integer(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    within: p.array(),
    version: p.integer().version(),
  },
});
export class DistrictRow extends DistrictSchema.class {}
DistrictSchema.setClass(DistrictRow);

const DistrictSuccessionSchema = defineEntity({
  name: 'DistrictSuccessionRow',
  tableName: 'district_succession',
  properties: {
    fromCode: p.string().primary(),
    toCode: p.string().primary(),
    happenedOn: p.date().primary(),
    share: p.decimal('number').nullable(),
    survives: p.boolean(),
    note: p.string(),
  },
});
export class DistrictSuccessionRow extends DistrictSuccessionSchema.class {}
DistrictSuccessionSchema.setClass(DistrictSuccessionRow);
