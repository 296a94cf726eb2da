import type { Words } from '@hub/runtime';

export interface GrantFacts {
  purpose: string;
  legalBasis: string;
  scopes: readonly string[];
  fields: readonly string[];
  rows: { districtCodes: readonly string[]; unitIds: readonly string[] };
  startsOn: string;
  expiresOn: string;
}

/** Who may ask what, for which purpose, until when: one sentence that a signatory can read. */
export function grantSentence(agency: Words, grant: GrantFacts, areas: Record<string, Words>): Words {
  const areaOf = (scope: string): Words => {
    const name = scope.split(':')[0] ?? scope;
    return areas[name] ?? { zh: name, en: name };
  };
  const where = [
    grant.rows.districtCodes.length
      ? { zh: `${grant.rows.districtCodes.length} 个区县`, en: `${grant.rows.districtCodes.length} districts` }
      : null,
    grant.rows.unitIds.length
      ? { zh: `${grant.rows.unitIds.length} 个机构`, en: `${grant.rows.unitIds.length} units` }
      : null,
  ].filter((one): one is Words => one !== null);
  const zhRows = where.length ? `限${where.map((one) => one.zh).join('、')}` : '全市';
  const enRows = where.length ? `of ${where.map((one) => one.en).join(' and ')}` : 'of the whole city';
  const zhFields = grant.fields.length ? `中的 ${grant.fields.length} 个字段` : '的公开字段和汇总数';
  const enFields = grant.fields.length ? `${grant.fields.length} fields` : 'the public fields and totals';
  const scopes = grant.scopes.map(areaOf);
  return {
    zh: `${agency.zh}为“${grant.purpose}”，自 ${grant.startsOn} 起至 ${grant.expiresOn} 前，可查询${zhRows}${scopes.map((one) => one.zh).join('、')}${zhFields}${grant.legalBasis ? `，依据${grant.legalBasis}` : ''}。`,
    en: `For “${grant.purpose}”, ${agency.en} may read ${enFields} of ${scopes.map((one) => one.en).join(', ')} ${enRows}, from ${grant.startsOn} until before ${grant.expiresOn}${grant.legalBasis ? `, based on ${grant.legalBasis}` : ''}.`,
  };
}
