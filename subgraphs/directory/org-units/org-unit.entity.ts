import { baseProperties, spelledProperty } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';

const OrgUnitSchema = defineEntity({
  name: 'OrgUnitRow',
  tableName: 'org_unit',
  properties: {
    ...baseProperties,
    code: p.string(),
    name: p.string(),
    spelled: spelledProperty('name'),
    nameEn: p.string(),
    kind: p.string(),
    /** Place in the official order (机构排序). */
    ord: p.integer(),
    parentId: p.uuid().nullable(),
    districtCode: p.string().nullable(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    uscc: p.string().nullable(),
    usccOverride: p.string().nullable(),
  },
});
export class OrgUnitRow extends OrgUnitSchema.class {}
OrgUnitSchema.setClass(OrgUnitRow);

const OrgUnitKindSchema = defineEntity({
  name: 'OrgUnitKindRow',
  tableName: 'org_unit_kind',
  properties: { code: p.string().primary(), name: p.string(), nameEn: p.string(), ord: p.integer() },
});
export class OrgUnitKindRow extends OrgUnitKindSchema.class {}
OrgUnitKindSchema.setClass(OrgUnitKindRow);

const OrgUnitNameSchema = defineEntity({
  name: 'OrgUnitNameRow',
  tableName: 'org_unit_name',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    unitId: p.uuid(),
    name: p.string(),
    nameEn: p.string(),
    validFrom: p.date().nullable(),
    validTo: p.date(),
    basis: p.string(),
  },
});
export class OrgUnitNameRow extends OrgUnitNameSchema.class {}
OrgUnitNameSchema.setClass(OrgUnitNameRow);

const OrgUnitSuccessionSchema = defineEntity({
  name: 'OrgUnitSuccessionRow',
  tableName: 'org_unit_succession',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    fromId: p.uuid(),
    toId: p.uuid(),
    kind: p.string(),
    happenedOn: p.date(),
    basis: p.string(),
  },
});
export class OrgUnitSuccessionRow extends OrgUnitSuccessionSchema.class {}
OrgUnitSuccessionSchema.setClass(OrgUnitSuccessionRow);
