import { useLang, useT } from '@hub/runtime';
import { dayOf, StatusTag, type TimelineItem } from '@hub/ui';
import type { Person } from './person-page.tsx';

/** Honours, service and contents of one person as one list; what is still open carries its state. */
export function useTimeline(): (person: Person) => TimelineItem[] {
  const t = useT();
  const lang = useLang();
  return ({ honours, serviceRecords, contents }) => [
    ...(honours?.nodes ?? [])
      .filter(({ state }) => state !== 'DECLINED')
      .map((honour) => ({
        key: honour.id,
        at: honour.grantedOn ?? honour.noticeFrom ?? `${honour.year}-01-01`,
        kind: { zh: '荣誉', en: 'Honour' },
        title: (lang === 'zh' ? honour.awardType?.nameZh : honour.awardType?.nameEn) ?? honour.citation,
        to: `/talents/honours/${honour.id}`,
        ...(honour.state === 'GRANTED' ? {} : { tags: <StatusTag of="honour" state={honour.state} /> }),
      })),
    ...(serviceRecords?.nodes ?? [])
      .filter(({ state }) => state === 'CONFIRMED')
      .map((record) => ({
        key: record.id,
        at: record.day,
        kind: { zh: '志愿服务', en: 'Service' },
        title: record.title,
        detail: t({ zh: '{n} 小时', en: '{n} h' }, { n: record.hours ?? '' }),
        to: `/volunteers/records/${record.id}`,
      })),
    ...(contents?.nodes ?? []).flatMap((content) =>
      content.publishedAt
        ? [
            {
              key: content.id,
              at: dayOf(content.publishedAt),
              kind: { zh: '报道', en: 'Content' },
              title: content.title,
              to: `/media/contents/${content.id}`,
              ...(content.state === 'PUBLISHED' ? {} : { detail: { zh: '已撤回', en: 'Withdrawn' } }),
            },
          ]
        : [],
    ),
  ];
}
