import { chinaDay, refuse } from '@hub/kit';
import { oneOf, plainOf, type SheetNoun, textOf, type Verdict } from '@hub/kit/sheets';
import { standingOn } from '../districts/index.ts';
import { OrgUnitRow } from '../org-units/index.ts';
import { OfficerRow } from './officer.entity.ts';
import { RegisterOfficerInput } from './officer.input.ts';
import { registerIn, transferIn } from './officer.service.ts';

interface Lists {
  units: ReadonlyMap<string, string>;
}

/** A list of valid values in a workbook is looked through by eye: beyond this many it helps nobody. */
const mostOffered = 300;

/** Officers of the directory as a sheet (人员名册). */
export const officerSheet: SheetNoun<RegisterOfficerInput, Lists> = {
  name: 'Officer',
  title: { zh: '人员名册', en: 'Officers' },
  input: RegisterOfficerInput,
  columns: [
    {
      field: 'name',
      title: { zh: '姓名', en: 'Name' },
      hint: { zh: '2 至 60 字', en: '2 to 60 characters' },
      required: true,
      width: 16,
      example: () => '示例人员',
      read: textOf,
    },
    {
      field: 'unitId',
      title: { zh: '所属机构', en: 'Unit' },
      hint: { zh: '现有机构的全称', en: 'Full name of a unit that exists' },
      required: true,
      width: 30,
      example: ({ units }) => [...units.keys()][0] ?? '',
      allowed: ({ units }) => [...units.keys()].slice(0, mostOffered),
      read: (cell, { units }) => oneOf(cell, units, { zh: '机构', en: 'unit' }),
    },
    {
      field: 'phone',
      title: { zh: '联系电话', en: 'Telephone' },
      hint: { zh: '手机或座机，可不填', en: 'A telephone number, may be empty' },
      width: 18,
      example: () => '19900000000',
      read: plainOf,
    },
    {
      field: 'nameEn',
      title: { zh: '英文姓名', en: 'English name' },
      hint: { zh: '可不填', en: 'May be empty' },
      width: 22,
      example: () => 'Shili Renyuan',
      read: textOf,
    },
  ],
  lists: async (_ctx, em) => {
    const units = await em.find(OrgUnitRow, standingOn(chinaDay()), { orderBy: { ord: 'asc' } });
    return { units: new Map(units.map(({ name, id }) => [name, id])) };
  },
  sameAs: ({ name, unitId, phone }) => [name, phone || unitId].join('|'),
  label: ({ name }) => name,
  apply: async (ctx, em, input): Promise<Verdict> => {
    const phone = input.phone || null;
    const namesakes = await em.find(OfficerRow, { name: input.name, state: { $ne: 'LEFT' } });
    // A telephone tells namesakes apart; without one the unit does.
    const there = namesakes.find((row) => (phone && row.phone ? row.phone === phone : row.unitId === input.unitId));
    if (!there) {
      if (namesakes.some((row) => row.unitId === input.unitId)) {
        refuse(
          'PHONE_DIFFERS',
          {
            zh: '该机构已有同名人员，电话不同；请在其页面核对。',
            en: 'The unit has somebody of this name with another number.',
          },
          { field: 'phone' },
        );
      }
      await registerIn(ctx, em, input);
      return 'NEW';
    }
    if (there.unitId === input.unitId) return 'SAME';
    await transferIn(em, there, input.unitId);
    return 'CHANGED';
  },
};
