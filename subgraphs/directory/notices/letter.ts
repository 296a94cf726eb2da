import type { NoticeRow } from './notice.entity.ts';

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
}

type Said = Pick<NoticeRow, 'titleZh' | 'titleEn' | 'about' | 'link' | 'dueOn' | 'urgent'>;

const texts = {
  zh: {
    one: (title: string) => `【科技春雨】${title}`,
    many: (count: number) => `【科技春雨】${count}条新消息`,
    due: (day: string) => `截止 ${day}`,
    urgent: '（紧急）',
    foot: (url: string) =>
      `这封信由科技春雨协同平台自动发出，请勿回复。\n收信方式可在“消息”页修改：${url}/directory/inbox`,
  },
  en: {
    one: (title: string) => `[Spring Rain] ${title}`,
    many: (count: number) => `[Spring Rain] ${count} new notices`,
    due: (day: string) => `due ${day}`,
    urgent: ' (urgent)',
    foot: (url: string) =>
      `Sent by the Spring Rain Hub; please do not reply.\nHow you get letters: ${url}/directory/inbox`,
  },
} as const;

/** A letter of one notice or of a day's notices. It holds titles and links; whoever opens one signs in first. */
export function writeLetter(notices: readonly Said[], lang: 'zh' | 'en', publicUrl: string): WrittenLetter {
  const words = texts[lang];
  const title = (notice: Said) => (lang === 'zh' ? notice.titleZh : notice.titleEn);
  const lines = notices.map((notice, index) => {
    const head = `${notices.length > 1 ? `${index + 1}. ` : ''}${title(notice)}${notice.urgent ? words.urgent : ''}`;
    return [head, notice.about, notice.dueOn ? words.due(notice.dueOn) : null, `${publicUrl}${notice.link}`]
      .filter(Boolean)
      .join('\n');
  });
  const [first] = notices;
  const subject = notices.length === 1 && first ? words.one(title(first)) : words.many(notices.length);
  return { subject, text: [...lines, '--', words.foot(publicUrl)].join('\n\n') };
}
