import { problemsOf, useT, type Words } from '@hub/runtime';
import { Skeletons, type StatCard, StatCards } from '@hub/ui';
import { useQuery } from 'urql';
import { otherAreasQuery } from './key-task-queries.ts';

const missing = (area: Words): Words => ({
  zh: `${area.zh}来源暂缺，恢复后自动补上`,
  en: `${area.en} gives no answer; the figure returns by itself`,
});
const areas = {
  volunteers: { zh: '志愿服务', en: 'Volunteers' },
  media: { zh: '宣传传播', en: 'Media' },
  talents: { zh: '人才荣誉', en: 'Talents' },
};

/** Figures of the same task in every area: each number opens its records, each gap says whose answer is missing. */
export function OtherAreas({ id }: { id: string }) {
  const t = useT();
  const [{ data, fetching, error }] = useQuery({ query: otherAreasQuery, variables: { id } });
  const task = data?.keyTask;
  if (!task && fetching) return <Skeletons shape="cards" />;
  const refused = problemsOf(error).some(({ code }) => code === 'FORBIDDEN');
  const gap = (area: Words): Words => (refused ? { zh: '没有查看权限', en: 'No right to see it' } : missing(area));
  const figure = (card: Omit<StatCard, 'gap'>, area: Words): StatCard =>
    card.value === null || card.value === undefined ? { ...card, gap: gap(area) } : card;
  const items: StatCard[] = [
    {
      key: 'activities',
      label: { zh: '核实活动', en: 'Verified activities' },
      value: task?.activityTotals?.activityCount,
      unit: { zh: '场', en: '' },
      to: `/tasks/activities?task=${id}&state=VERIFIED`,
      hint: t(
        { zh: '现场 {onsite} 人次 · 线上 {online} 次', en: '{onsite} people on site · {online} views' },
        { onsite: task?.activityTotals?.onsiteAudience ?? '—', online: task?.activityTotals?.onlineViews ?? '—' },
      ),
    },
    figure(
      {
        key: 'hours',
        label: { zh: '志愿服务时长', en: 'Hours of service' },
        value: task?.serviceTotals?.hours,
        unit: { zh: '小时', en: 'h' },
        to: `/volunteers?task=${id}&state=CONFIRMED`,
        ...(task?.serviceTotals
          ? {
              hint: t(
                { zh: '{records} 条记录 · {people} 名志愿者', en: '{records} records · {people} volunteers' },
                { records: task.serviceTotals.recordCount ?? '—', people: task.serviceTotals.volunteerCount ?? '—' },
              ),
            }
          : {}),
      },
      areas.volunteers,
    ),
    figure(
      {
        key: 'contents',
        label: { zh: '已发布内容', en: 'Published contents' },
        value: task?.publishedContentCount,
        unit: { zh: '篇', en: '' },
        to: `/media/contents?task=${id}&state=PUBLISHED`,
      },
      areas.media,
    ),
    figure(
      {
        key: 'honours',
        label: { zh: '已授予荣誉', en: 'Granted honours' },
        value: task?.grantedHonourCount,
        unit: { zh: '项', en: '' },
        to: `/talents?task=${id}&state=GRANTED`,
      },
      areas.talents,
    ),
  ];
  return <StatCards label={t({ zh: '各领域数字', en: 'Figures of all areas' })} items={items} />;
}
