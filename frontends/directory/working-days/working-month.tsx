import { useLang } from '@hub/runtime';
import { today, useSay } from '@hub/ui';
import { weekdays, weeksOf } from '../../_nouns/weeks.ts';

export interface SpecialDay {
  readonly day: string;
  readonly kind: string;
  readonly name: string;
}

interface Props {
  month: string;
  days: ReadonlyMap<string, SpecialDay>;
}

/** One month as a table. Days off and weekend days that are worked have a sign beside their colour, as on the wall. */
export function WorkingMonth({ month, days }: Props) {
  const say = useSay();
  const lang = useLang();
  const name = new Intl.DateTimeFormat(lang === 'en' ? 'en' : 'zh-CN', { month: 'long' }).format(
    new Date(`${month}-01T12:00:00Z`),
  );
  return (
    <table className="hub-box directory-month">
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day.en} scope="col" abbr={say(day) as string}>
              {lang === 'en' ? day.en.slice(0, 2) : day.zh.slice(1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day, at) =>
              day.startsWith(month) ? (
                <Day key={day} day={day} special={days.get(day)} weekend={at > 4} />
              ) : (
                <td key={day} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, special, weekend }: { day: string; special: SpecialDay | undefined; weekend: boolean }) {
  const say = useSay();
  const off = special?.kind === 'HOLIDAY';
  return (
    <td
      data-kind={special?.kind ?? (weekend ? 'WEEKEND' : undefined)}
      aria-current={day === today() ? 'date' : undefined}
      title={special?.name}
    >
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {special ? (
        <small>
          {off ? say({ zh: '休', en: 'off' }) : say({ zh: '班', en: 'on' })}
          <span className="hub-sr"> {special.name}</span>
        </small>
      ) : null}
    </td>
  );
}
