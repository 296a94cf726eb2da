import { useLang } from '@hub/runtime';
import { EmptyState, useSay, type Words } from '@hub/ui';
import { useName } from '../names.ts';

interface Right {
  code: string;
  service: string;
  words: string;
  wordsEn: string;
  roles: { code: string; name: string; nameEn: string }[];
}

const rank = (order: string[], service: string) => {
  const place = order.indexOf(service);
  return place < 0 ? order.length : place;
};

/** What the officer may do, area by area, in whole words, with the role it comes from. */
export function RightsInWords({ rights, areas }: { rights: Right[]; areas: Record<string, Words> }) {
  const lang = useLang();
  const say = useSay();
  const name = useName();
  if (!rights.length)
    return (
      <EmptyState
        title={{ zh: '没有任何权限', en: 'No rights' }}
        hint={{ zh: '授予角色后显示其权限。', en: 'They come with a role.' }}
      />
    );
  // The four areas of the mission first, then what serves them.
  const order = Object.keys(areas);
  const services = [...new Set(rights.map((right) => right.service))].sort((a, b) => rank(order, a) - rank(order, b));
  return (
    <dl className="directory-rights">
      {services.map((service) => (
        <div key={service}>
          <dt>{say(areas[service] ?? service)}</dt>
          <dd>
            <ul>
              {rights
                .filter((right) => right.service === service)
                .map((right) => (
                  <li key={right.code}>
                    {lang === 'zh' ? right.words : right.wordsEn}
                    <span className="hub-soft">
                      {' '}
                      {say({ zh: '来自', en: 'from' })} {right.roles.map(name).join('、')}
                    </span>
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
