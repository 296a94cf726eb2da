import { departments, districts, districtUnits } from '@hub/directory/contract';
import { chinaDay, refuse } from '@hub/kit';
import { CellFault, dayOf, oneOf, plainOf, type SheetNoun, textOf, type Verdict } from '@hub/kit/sheets';
import { Activity, ActivityEntry } from './activity.entity.ts';
import { PlanActivityInput } from './activity.inputs.ts';
import { actingFor, planIn } from './activity.service.ts';
import { inForce, listKindVersions } from './activity-kind.service.ts';
import { amendIn } from './plan-change.service.ts';

interface Lists {
  tasks: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
  kinds: ReadonlyMap<string, string>;
  entries: ReadonlyMap<string, string>;
  districts: ReadonlyMap<string, string>;
}

const allUnits = [...departments, ...districtUnits];
const today = () => chinaDay();
const names = (map: ReadonlyMap<string, string>) => [...map.keys()];

/** `2026-5`, `2026年第5项` or `5`; the newest plan answers a number alone. */
function taskOf(written: string | null, tasks: ReadonlyMap<string, string>): string | null {
  if (!written) return null;
  const [, year, number] = /^(?:(\d{4})[-年/]第?)?0*(\d{1,3})项?$/u.exec(written) ?? [];
  const key = year ? `${year}-${number}` : names(tasks).find((one) => one.endsWith(`-${number}`));
  const found = number && key ? tasks.get(key) : undefined;
  if (found) return found;
  throw new CellFault('UNKNOWN_TASK', {
    zh: `没有重点任务“${written}”，请写年度与序号，如 2026-5。`,
    en: `There is no key task “${written}”; write year and number, such as 2026-5.`,
  });
}

/** The planned activities of a year as a sheet (年度活动计划). */
export const activitySheet: SheetNoun<PlanActivityInput, Lists> = {
  name: 'Activity',
  title: { zh: '活动计划', en: 'Planned activities' },
  input: PlanActivityInput,
  columns: [
    {
      field: 'title',
      title: { zh: '活动名称', en: 'Title' },
      hint: { zh: '4 至 200 字', en: '4 to 200 characters' },
      required: true,
      width: 34,
      example: () => '示例：科学家精神宣讲进校园',
      read: textOf,
    },
    {
      field: 'type',
      title: { zh: '活动类型', en: 'Kind' },
      hint: { zh: '从下拉列表中选择', en: 'Choose from the list' },
      required: true,
      width: 16,
      example: ({ kinds }) => names(kinds)[0] ?? '',
      allowed: ({ kinds }) => names(kinds),
      read: (cell, { kinds }) => oneOf(cell, kinds, { zh: '活动类型', en: 'kind of activity' }),
    },
    {
      field: 'keyTaskId',
      title: { zh: '重点任务', en: 'Key task' },
      hint: {
        zh: '年度与序号，如 2026-5；只写序号时为最近年度的方案',
        en: 'Year and number, 2026-5; the number alone means the latest plan',
      },
      required: true,
      width: 18,
      example: ({ tasks }) => names(tasks)[0] ?? '2026-1',
      read: (cell, { tasks }) => taskOf(plainOf(cell), tasks),
    },
    {
      field: 'unitId',
      title: { zh: '举办单位', en: 'Unit' },
      hint: { zh: '单位全称，须为您所在或代管的单位', en: 'Full name of a unit that you act for' },
      required: true,
      width: 22,
      example: ({ units }) => names(units)[0] ?? '',
      allowed: ({ units }) => names(units),
      read: (cell, { units }) => oneOf(cell, units, { zh: '单位', en: 'unit' }),
    },
    {
      field: 'plannedOn',
      title: { zh: '计划日期', en: 'Planned day' },
      hint: { zh: '如 2026-03-05 或 2026年3月5日', en: 'Such as 2026-03-05' },
      required: true,
      width: 16,
      example: () => `${today().slice(0, 4)}-03-05`,
      read: dayOf,
    },
    {
      field: 'districtCode',
      title: { zh: '区县', en: 'District' },
      hint: { zh: '区县名称，可不填', en: 'Name of the district, may be empty' },
      width: 14,
      example: () => '渝中区',
      allowed: ({ districts: all }) => names(all),
      read: (cell, { districts: all }) => oneOf(cell, all, { zh: '区县', en: 'district' }),
    },
    {
      field: 'place',
      title: { zh: '地点', en: 'Place' },
      hint: { zh: '2 至 200 字', en: '2 to 200 characters' },
      required: true,
      width: 24,
      example: () => '示例中学报告厅',
      read: textOf,
    },
    {
      field: 'entry',
      title: { zh: '五进', en: 'Entry' },
      hint: { zh: '从下拉列表中选择，可不填', en: 'Choose from the list, may be empty' },
      width: 14,
      example: ({ entries }) => names(entries)[0] ?? '',
      allowed: ({ entries }) => names(entries),
      read: (cell, { entries }) => oneOf(cell, entries, { zh: '“五进”', en: 'entry' }),
    },
  ],
  lists: async (ctx, em) => {
    const viewer = ctx.viewer;
    const mine = (id: string) => viewer.kind === 'officer' && viewer.units.includes(id);
    const on = today();
    // Both years that are planned about the turn of a year; the newest plan answers a number alone.
    const tasks = await em.execute<{ id: string; year: number; number: number }[]>(
      "select t.id, p.year, t.number from key_task t join plan p on p.id = t.plan_id where t.state = 'ACTIVE' order by p.year desc, t.number",
    );
    const kinds = inForce(await listKindVersions(em), on);
    const entries = await em.find(ActivityEntry, {}, { orderBy: { ord: 'asc' } });
    return {
      tasks: new Map(tasks.map(({ id, year, number }) => [`${year}-${number}`, id])),
      // The officer's own first: those that the list offers at the top are those that may be written.
      units: new Map(
        [...allUnits].sort((a, b) => Number(mine(b.id)) - Number(mine(a.id))).map(({ name, id }) => [name, id]),
      ),
      kinds: new Map(kinds.map(({ name, code }) => [name, code])),
      entries: new Map(entries.map(({ name, code }) => [name, code])),
      districts: new Map(
        districts
          .filter(({ validFrom, validTo }) => (!validFrom || validFrom <= on) && (!validTo || on < validTo))
          .map(({ name, code }) => [name, code]),
      ),
    };
  },
  sameAs: ({ unitId, title, plannedOn }) => [unitId, title.trim(), plannedOn].join('|'),
  label: ({ title, plannedOn }) => `${title} · ${plannedOn}`,
  apply: async (ctx, em, input): Promise<Verdict> => {
    actingFor(ctx, input.unitId);
    const { unitId, title, plannedOn } = input;
    const there = await em.findOne(Activity, { unitId, title: title.trim(), plannedOn, state: { $ne: 'CANCELLED' } });
    if (!there) {
      await planIn(ctx, em, input);
      return 'NEW';
    }
    const same = there.place === input.place.trim() && (there.districtCode ?? null) === (input.districtCode ?? null);
    if (same && there.type === input.type && there.keyTaskId === input.keyTaskId) return 'SAME';
    // Kind and task of a plan do not change by hand either.
    if (there.type !== input.type || there.keyTaskId !== input.keyTaskId) {
      refuse(
        'EXISTS_OTHERWISE',
        {
          zh: '同名同日的活动已登记，类型或重点任务不同。',
          en: 'It is planned already, of another kind or for another task.',
        },
        { field: there.type !== input.type ? 'type' : 'keyTaskId', details: { activityId: there.id } },
      );
    }
    await amendIn(ctx, em, there, { ...input, speakerIds: there.speakerIds });
    return 'CHANGED';
  },
};
