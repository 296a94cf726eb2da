import { ConflictError, chinaDay, type HubContext, hubError, make, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { countOver } from '../fact-rows/index.ts';
import { OrgUnit } from '../references.ts';
import { IndicatorDefinitionType, IndicatorType, type ReviseIndicatorInput } from './indicator.type.ts';

interface DefinitionRow {
  code: string;
  version: number;
  population: string;
  population_en: string;
  exclusions: string;
  exclusions_en: string;
  excluded_kinds: string[];
  valid_from: string;
  valid_to: string | null;
  reason: string;
}

interface IndicatorRow extends DefinitionRow {
  name: string;
  name_en: string;
  unit: string;
  unit_en: string;
  owner_unit_id: string;
  source: string;
  record_type: string;
  on_board: boolean;
}

const DEFINITION = `d.code, d.version, d.population, d.population_en, d.exclusions, d.exclusions_en, d.excluded_kinds,
  d.valid_from::text as valid_from, d.valid_to::text as valid_to, d.reason`;
const CURRENT = `select ${DEFINITION}, i.name, i.name_en, i.unit, i.unit_en, i.owner_unit_id, i.source, i.record_type, i.on_board
  from indicator i join indicator_definition d on d.code = i.code and d.valid_to is null`;

/** Every indicator with the definition in force, in the order of the dictionary. */
export async function listIndicators(em: SqlEntityManager): Promise<IndicatorType[]> {
  const rows: IndicatorRow[] = await em.execute(`${CURRENT} order by i.ord`);
  return rows.map(toIndicator);
}

export async function findIndicator(em: SqlEntityManager, code: string): Promise<IndicatorType | null> {
  const [row]: IndicatorRow[] = await em.execute(`${CURRENT} where i.code = ?`, [code]);
  return row ? toIndicator(row) : null;
}

export async function getIndicator(em: SqlEntityManager, code: string): Promise<IndicatorType> {
  const found = await findIndicator(em, code);
  if (!found) throw hubError.notFound({ zh: `没有指标 ${code}。`, en: `There is no indicator ${code}.` });
  return found;
}

export async function listDefinitions(em: SqlEntityManager, code: string): Promise<IndicatorDefinitionType[]> {
  const rows: DefinitionRow[] = await em.execute(
    `select ${DEFINITION} from indicator_definition d where d.code = ? order by d.version desc`,
    [code],
  );
  return rows.map(toDefinition);
}

/** Makes the next version and counts every record over under it; reports frozen before keep the version they used. */
export async function reviseIndicator(ctx: HubContext, input: ReviseIndicatorInput): Promise<IndicatorType> {
  return ctx.write(async (em) => {
    // Whoever counts a record meanwhile would not see the new version: consumers wait until it is counted over, and so
    // does a second reviser.
    await em.execute('lock table fact_row in share row exclusive mode');
    const [held]: { version: number }[] = await em.execute(
      'select version from indicator_definition where code = ? and valid_to is null for update',
      [input.code],
    );
    if (!held) throw hubError.notFound({ zh: `没有指标 ${input.code}。`, en: `There is no indicator ${input.code}.` });
    const current = await getIndicator(em, input.code);
    if (held.version !== input.version) throw new ConflictError(held.version, { ...current.definition });
    if (unchanged(current.definition, input)) {
      refuse('NOTHING_CHANGED', { zh: '定义与现行版本相同。', en: 'The definition equals the one in force.' });
    }
    const today = chinaDay();
    await em.execute(
      'update indicator_definition set valid_to = greatest(valid_from, ?::date) where code = ? and version = ?',
      [today, input.code, input.version],
    );
    await em.execute(
      `insert into indicator_definition (code, version, population, population_en, exclusions, exclusions_en, excluded_kinds,
         valid_from, reason, created_by)
       values (?, ?, ?, ?, ?, ?, (select coalesce(array_agg(k), '{}') from json_array_elements_text(?::json) k), ?::date, ?, ?)`,
      [
        input.code,
        input.version + 1,
        input.population,
        input.populationEn,
        input.exclusions,
        input.exclusionsEn,
        JSON.stringify(input.excludedKinds),
        today,
        input.reason,
        viewerId(ctx.viewer),
      ],
    );
    await countOver(em, input.code, input.version + 1);
    return getIndicator(em, input.code);
  });
}

function unchanged(current: IndicatorDefinitionType, input: ReviseIndicatorInput): boolean {
  return (
    current.population === input.population &&
    current.populationEn === input.populationEn &&
    current.exclusions === input.exclusions &&
    current.exclusionsEn === input.exclusionsEn &&
    [...current.excludedKinds].sort().join() === [...input.excludedKinds].sort().join()
  );
}

function toDefinition(row: DefinitionRow): IndicatorDefinitionType {
  return make(IndicatorDefinitionType, {
    code: row.code,
    version: row.version,
    population: row.population,
    populationEn: row.population_en,
    exclusions: row.exclusions,
    exclusionsEn: row.exclusions_en,
    excludedKinds: row.excluded_kinds,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    reason: row.reason,
  });
}

function toIndicator(row: IndicatorRow): IndicatorType {
  return make(IndicatorType, {
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    unit: row.unit,
    unitEn: row.unit_en,
    source: row.source,
    recordType: row.record_type,
    onBoard: row.on_board,
    ownerUnit: make(OrgUnit, { id: row.owner_unit_id }),
    definition: toDefinition(row),
  });
}
