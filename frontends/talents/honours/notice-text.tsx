import { useLang, useT } from '@hub/runtime';
import { PrintButton, Section } from '@hub/ui';
import type { Honour } from './honour-page.tsx';

/** The notice as the public reads it: the name as it may be published, and nothing that is personal beyond it. */
export function NoticeText({ honour }: { honour: Honour }) {
  const t = useT();
  const lang = useLang();
  const { person, awardType } = honour;
  if (!person || !awardType) return null;
  const masked = person.publicName !== person.name;
  return (
    <Section title={{ zh: '公示内容（公众所见）', en: 'The notice as the public sees it' }} extra={<PrintButton />}>
      <blockquote className="talents-notice">
        <strong>
          {t(
            { zh: '{y}年{a}拟授予对象公示', en: '{a} {y}: proposed for the award' },
            { y: honour.year, a: lang === 'zh' ? awardType.nameZh : awardType.nameEn },
          )}
        </strong>
        <p>{[person.publicName, person.employer, person.professionalTitle, person.field].filter(Boolean).join('，')}</p>
        <p>{honour.citation}</p>
        {honour.noticeFrom ? (
          <p className="hub-soft">
            {t(
              { zh: '公示期：{a} 至 {b}', en: 'On notice from {a} to {b}' },
              { a: honour.noticeFrom, b: honour.noticeUntil ?? '' },
            )}
          </p>
        ) : null}
      </blockquote>
      {masked ? (
        <p className="hub-soft">
          {person.minor
            ? t({ zh: '未成年人以部分姓名公示。', en: 'Minors are named in part.' })
            : t({ zh: '本人未同意公开，以部分姓名公示。', en: 'No consent to publicity: named in part.' })}
        </p>
      ) : null}
    </Section>
  );
}
