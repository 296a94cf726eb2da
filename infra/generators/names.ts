/** One noun in all the forms that code and people use. */
export interface Words {
  area: string;
  /** Folder and name of the slice, as given: `insurance`, `case-files` */
  folder: string;
  /** kebab-case, one of them */
  singular: string;
  sliceName: string;
  noun: string;
  nouns: string;
  Noun: string;
  Nouns: string;
  table: string;
  zh: string;
  en: string;
  En: string;
  role: string;
  timestamp: string;
  /** The subgraph knows org units, so that the unit can be a link. */
  hasOrgUnit: boolean;
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const pascal = (kebab: string): string => kebab.split('-').map(upper).join('');
const camel = (kebab: string): string => pascal(kebab).charAt(0).toLowerCase() + pascal(kebab).slice(1);

export function singularOf(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(s|sh|ch|x)$/.test(word) ? `${word}es` : `${word}s`;
}

interface Options {
  zh?: string | undefined;
  en?: string | undefined;
  role?: string | undefined;
  singular?: string | undefined;
}

export function names(path: string, options: Options, now: Date): Words {
  const [area = '', folder = '', rest] = path.split('/');
  if (rest !== undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(folder)) {
    throw new Error(
      `"${path}" is not <subgraph>/<noun>: lower case, words joined by dashes, such as volunteers/insurance.`,
    );
  }
  const singular = options.singular ?? singularOf(folder);
  const plural = pluralOf(singular);
  const en = options.en ?? folder.replaceAll('-', ' ');
  return {
    area,
    folder,
    singular,
    sliceName: camel(folder),
    noun: camel(singular),
    nouns: camel(plural),
    Noun: pascal(singular),
    Nouns: pascal(plural),
    table: singular.replaceAll('-', '_'),
    zh: options.zh ?? en,
    en,
    En: upper(en),
    role: options.role ?? 'unit-officer',
    timestamp: now.toISOString().replace(/\D/g, '').slice(0, 14),
    hasOrgUnit: false,
  };
}

/** Puts the words into a template. */
export function fill(template: string, words: Words): string {
  const more = words.hasOrgUnit
    ? {
        importOrgUnit: "import { OrgUnit } from '../stubs.ts';\n",
        unitField: `  @Field(() => OrgUnit, { nullable: true, description: 'Unit that it belongs to (所属单位).' })\n  unit?: InstanceType<typeof OrgUnit> | null;`,
        unitValue: 'unit: make(OrgUnit, { id: row.unitId }),',
      }
    : {
        importOrgUnit: '',
        unitField: `  @Field(() => ID, { description: 'Unit that it belongs to (所属单位).' })\n  unitId!: string;`,
        unitValue: 'unitId: row.unitId,',
      };
  const values: Record<string, unknown> = { ...words, ...more };
  return template.replace(/__([A-Za-z]+?)__/g, (found, key: string) => (key in values ? String(values[key]) : found));
}
