import {
  type LightColour,
  LightLegend,
  LightShape,
  lightWords,
  type MatrixGroup,
  MonthMatrix,
  Page,
  StatCards,
  TargetBar,
} from '@hub/ui';
import { useState } from 'react';

const lights: LightColour[] = ['green', 'green', 'yellow', 'green', 'red', 'green', 'green', 'grey'];
const rule = {
  text: '进度落后计划 10 至 30 个百分点为黄灯，超过 30 个为红灯。',
  numbers: [
    { label: { zh: '计划', en: 'Planned' }, value: '60%' },
    { label: { zh: '实际', en: 'Actual' }, value: '44%' },
  ],
  asOf: '2026-11-23T00:00:00Z',
};
const titles = [
  ['院士专家进山区宣讲', '科学家故事巡展', '科技工作者之家建设'],
  ['全民科学素质提升行动：面向农民、产业工人和老年人分类开展培训', '科普志愿服务队伍星级评定', '流动科技馆巡展'],
  ['学会服务产业对接', '海外人才离岸创业基地联络', '企业科协组织覆盖'],
];

const groups: MatrixGroup[] = titles.map((rows, group) => ({
  key: `g${group}`,
  label: ['一、思想引领', '二、科学普及', '三、创新服务'][group] ?? '',
  rows: rows.map((title, index) => {
    const number = group * 3 + index + 1;
    return {
      key: `t${number}`,
      number,
      title,
      to: '/detail',
      lead: ['宣传文化部', '科学技术普及部', '组织人事部'][(group + index) % 3],
      months: Array.from({ length: 12 }, (_, month) =>
        month > 10 || (number + month) % 5 === 0
          ? null
          : { light: lights[(number * 3 + month) % lights.length] ?? 'grey', rule },
      ),
      target: (
        <TargetBar compact plan={10 + number * 3} actual={number === 5 ? null : 6 + number * 2} unit="场" to="/" />
      ),
    };
  }),
}));

export function PlanPage() {
  const [only, setOnly] = useState<LightColour | null>(null);
  const last = (row: MatrixGroup['rows'][number]) => row.months.findLast((month) => month)?.light;
  const count = (colour: LightColour) =>
    groups.flatMap((group) => group.rows).filter((row) => last(row) === colour).length;
  const shown = only
    ? groups
        .map((group) => ({ ...group, rows: group.rows.filter((row) => last(row) === only) }))
        .filter((group) => group.rows.length)
    : groups;
  return (
    <Page title={{ zh: '计划总览', en: 'The plan' }} description={{ zh: '2026 年度重点任务', en: 'Key tasks of 2026' }}>
      <StatCards
        items={(['red', 'yellow', 'green', 'grey'] as const).map((colour) => ({
          key: colour,
          label: lightWords[colour],
          mark: <LightShape value={colour} />,
          value: count(colour),
          unit: { zh: '项', en: '' },
          active: only === colour,
          onClick: () => setOnly(only === colour ? null : colour),
        }))}
      />
      <LightLegend />
      <MonthMatrix groups={shown} currentMonth={11} year={2026} />
    </Page>
  );
}
