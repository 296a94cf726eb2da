import { describe, expect, it } from 'vitest';
import { dayKind, nextDay, publishedCalendar } from '../contract/working-days.ts';
import { readNotice } from './notice.rules.ts';
import { yearFault } from './working-day.rules.ts';

/** The arrangement of 2026 in the layout of the yearly notice, in words of our own. */
const notice2026 = `演示办发〔2025〕7号
现将2026年放假安排写明如下。
一、元旦：1月1日（周四）至3日（周六）放假，共3天。1月4日（周日）上班。
二、春节：2月15日（周日）至23日（周一）放假，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间请安排好值班。`;

describe('reading the yearly notice', () => {
  it('finds every day that the published calendar has for that year', () => {
    const read = readNotice(notice2026, 2026);
    expect(read.problems).toEqual([]);
    expect(read.documentNumber).toBe('演示办发〔2025〕7号');
    expect(yearFault(2026, read.days)).toBeNull();
    const byDay = new Map(read.days.map((day) => [day.day, day]));
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = nextDay(day)) {
      const special = publishedCalendar.special(day);
      expect(byDay.get(day)?.kind ?? null, day).toBe(special?.kind ?? null);
    }
    expect(byDay.get('2026-02-28')).toEqual({ day: '2026-02-28', kind: 'MAKE_UP', name: '春节' });
    expect(dayKind('2026-02-28')).toBe('MAKE_UP');
  });

  it('reads a single day, a span over two months, and several worked days of one month', () => {
    const read = readNotice(
      '一、清明节：4月5日（星期日）放假1天。\n二、劳动节：4月30日至5月2日放假调休。4月18日、25日上班。',
      2026,
    );
    expect(read.problems).toEqual([]);
    expect(read.days.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-04-05 HOLIDAY',
      '2026-04-18 MAKE_UP',
      '2026-04-25 MAKE_UP',
      '2026-04-30 HOLIDAY',
      '2026-05-01 HOLIDAY',
      '2026-05-02 HOLIDAY',
    ]);
  });

  it('leaves out days of the year before and names them to nobody', () => {
    const read = readNotice('一、元旦：2026年12月31日至2027年1月2日放假。', 2027);
    expect(read.days.map((day) => day.day)).toEqual(['2027-01-01', '2027-01-02']);
  });

  it('says where a weekday or a date is wrong', () => {
    const read = readNotice('一、元旦：1月1日（周五）至3日（周六）放假。2月30日上班。', 2026);
    expect(read.problems.map((problem) => problem.zh)).toEqual([
      '2026-01-01 是周四，不是周五。',
      '没有 2026-02-30 这一天。',
    ]);
    expect(readNotice('一、元旦：1月3日至1日放假。', 2026).problems[0]?.en).toBe(
      'The last day off is before the first.',
    );
  });

  it('says when a text is no notice at all', () => {
    expect(readNotice('关于召开年度工作会议的通知', 2026)).toMatchObject({
      days: [],
      problems: [{ zh: '没有读到放假安排。' }],
    });
  });
});
