import { Link, useT } from '@hub/runtime';
import { Section } from '@hub/ui';
import { useQuery } from 'urql';
import { useUnitName } from '../units.ts';
import { caseCountsQuery } from './case-queries.ts';

/** How many cases of each unit came how far, over what the officer may see; each number opens them. */
export function CaseCounts({ year }: { year: number | null }) {
  const t = useT();
  const unitName = useUnitName();
  const [{ data }] = useQuery({ query: caseCountsQuery, variables: { year } });
  const rows = data?.typicalCaseCounts ?? [];
  if (rows.length === 0) return null;
  const to = (unit: string | undefined, state?: string) => {
    const query = new URLSearchParams({
      ...(unit ? { unit } : {}),
      ...(state ? { state } : {}),
      ...(year ? { year: String(year) } : {}),
    });
    return `/tasks/cases?${query}`;
  };
  return (
    <Section title={{ zh: '按单位统计', en: 'By unit' }}>
      <div className="hub-box">
        <table className="tasks-counts">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '单位', en: 'Unit' })}</th>
              <th scope="col">{t({ zh: '报送', en: 'Handed in' })}</th>
              <th scope="col">{t({ zh: '入选', en: 'Selected' })}</th>
              <th scope="col">{t({ zh: '发布', en: 'Published' })}</th>
              <th scope="col">{t({ zh: '推广', en: 'Adoptions' })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, submitted, selected, published, adoptions }) => (
              <tr key={unit?.id}>
                <th scope="row">{unitName(unit) || '—'}</th>
                <td>
                  <Link to={to(unit?.id)}>{submitted}</Link>
                </td>
                <td>{selected}</td>
                <td>
                  <Link to={to(unit?.id, 'PUBLISHED')}>{published}</Link>
                </td>
                <td>{adoptions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
