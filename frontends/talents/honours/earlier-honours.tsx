import { Link, useLang, useT } from '@hub/runtime';
import { Note, Section, StatusTag } from '@hub/ui';
import type { Honour } from './honour-page.tsx';

/** What the person holds already: former winners are not chosen again unless the award says so. */
export function EarlierHonours({ honour }: { honour: Honour }) {
  const t = useT();
  const lang = useLang();
  const others = honour.person?.honours?.nodes.filter(({ id }) => id !== honour.id) ?? [];
  const same = others.filter(
    ({ awardType, state }) => awardType?.code === honour.awardType?.code && state === 'GRANTED',
  );
  const open = honour.state === 'PROPOSED' || honour.state === 'NOTICE';
  return (
    <Section title={{ zh: '本人的其他荣誉', en: 'Other honours of the person' }}>
      {open && same.length > 0 && !honour.awardType?.repeatable ? (
        <Note tone="attention">
          {{ zh: '本人曾获同一奖项，往届获奖者一般不再参评。', en: 'The person received this award before.' }}
        </Note>
      ) : null}
      {others.length === 0 ? (
        <p className="hub-soft">{t({ zh: '没有其他荣誉', en: 'None' })}</p>
      ) : (
        <ul className="hub-lines">
          {others.map((other) => (
            <li key={other.id}>
              <span className="hub-num">{other.year}</span>
              <Link to={`/talents/honours/${other.id}`}>
                {(lang === 'zh' ? other.awardType?.nameZh : other.awardType?.nameEn) ?? other.awardType?.code ?? '—'}
              </Link>
              <span>
                <StatusTag of="honour" state={other.state} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
