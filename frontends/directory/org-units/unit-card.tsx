import { can, Link } from '@hub/runtime';
import { EmptyState, type Fact, Facts, Loaded, Note, Section, StatusTag, useSay } from '@hub/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import type { OrgUnitCardQuery } from '../gql/graphql.ts';
import { useName } from '../names.ts';
import { RenameDrawer } from './rename-drawer.tsx';
import { orgUnitCard } from './unit-queries.ts';

const CorrectDrawer = lazy(() => import('./correct-drawer.tsx'));
const EndDrawer = lazy(() => import('./end-drawer.tsx'));

type Unit = NonNullable<OrgUnitCardQuery['orgUnit']>;

const successionWords: Record<string, { zh: string; en: string }> = {
  MERGE: { zh: '合并', en: 'merger' },
  SPLIT: { zh: '分立', en: 'split' },
};

export function UnitCard({
  id,
  on,
  choose,
  changed,
}: {
  id: string;
  on: string;
  choose: (id: string) => void;
  changed: () => void;
}) {
  const [answer, again] = useQuery({ query: orgUnitCard, variables: { id, on } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.orgUnit} retry={reload} shape="text">
      {(unit) => (
        <UnitBody
          unit={unit}
          on={on}
          choose={choose}
          changed={() => {
            reload();
            changed();
          }}
        />
      )}
    </Loaded>
  );
}

interface BodyProps {
  unit: Unit;
  on: string;
  choose: (id: string) => void;
  changed: () => void;
}

function UnitBody({ unit, on, choose, changed }: BodyProps) {
  const say = useSay();
  const name = useName();
  const [open, setOpen] = useState<'rename' | 'correct' | 'end' | null>(null);
  const drawer = { unit, onClose: () => setOpen(null), onDone: changed };
  const unitButton = (other: { id: string; name: string; nameEn: string }) => (
    <button type="button" className="hub-plain hub-a" onClick={() => choose(other.id)}>
      {name(other)}
    </button>
  );
  const facts: Fact[] = [
    { label: { zh: '类别', en: 'Kind' }, value: name(unit.kind) },
    ...(unit.parent ? [{ label: { zh: '上级机构', en: 'Below' }, value: unitButton(unit.parent) }] : []),
    ...(unit.district ? [{ label: { zh: '所在区划', en: 'District' }, value: name(unit.district) }] : []),
    {
      label: { zh: '有效期', en: 'Valid' },
      value: validity(unit.validFrom, unit.validTo, say),
    },
    { label: { zh: '代码', en: 'Code' }, value: unit.code },
    ...(unit.uscc ? [{ label: { zh: '统一社会信用代码', en: 'Credit code' }, value: unit.uscc }] : []),
  ];
  return (
    <article className="hub-box hub-pad" aria-label={name(unit)}>
      <div className="hub-row directory-card-head">
        <h2 className="hub-section-title hub-grow">
          {unit.nameOn === unit.name ? name(unit) : unit.nameOn} <StatusTag of="org-unit" state={unit.state} />
        </h2>
        {can('directory/org-units.manage') && unit.state !== 'ENDED' ? (
          <>
            <Button size="small" onClick={() => setOpen('rename')}>
              {say({ zh: '更名', en: 'Rename' })}
            </Button>
            <Button size="small" onClick={() => setOpen('correct')}>
              {say({ zh: '更正', en: 'Correct' })}
            </Button>
            <Button size="small" danger onClick={() => setOpen('end')}>
              {say({ zh: '撤并', en: 'End' })}
            </Button>
          </>
        ) : null}
      </div>
      {unit.nameOn === unit.name ? null : (
        <Note>
          {{
            zh: `这一天的名称；现名“${unit.name}”。`,
            en: `Its name on that day; today: ${unit.nameEn || unit.name}.`,
          }}
        </Note>
      )}
      <Facts items={facts} />
      {unit.formerNames.length || unit.origins.length || unit.successions.length ? (
        <Section title={{ zh: '沿革', en: 'History' }}>
          <ul className="directory-history">
            {unit.formerNames.map((former) => (
              <li key={`${former.name}${former.validTo}`}>
                {say({
                  zh: `${former.validTo} 前名为“${former.name}”`,
                  en: `Until ${former.validTo}: ${former.nameEn || former.name}`,
                })}
                <span className="hub-soft"> {former.basis}</span>
              </li>
            ))}
            {unit.origins.map((origin) => (
              <li key={`from${origin.from.id}`}>
                {say({ zh: `${origin.happenedOn} 由`, en: `${origin.happenedOn}, ` })}
                {unitButton(origin.from)}
                {say({
                  zh: `${successionWords[origin.kind]?.zh ?? origin.kind}而来`,
                  en: ` by ${successionWords[origin.kind]?.en ?? origin.kind}`,
                })}
                <span className="hub-soft"> {origin.basis}</span>
              </li>
            ))}
            {unit.successions.map((succession) => (
              <li key={`to${succession.to.id}`}>
                {say({
                  zh: `${succession.happenedOn} ${successionWords[succession.kind]?.zh ?? succession.kind}，由`,
                  en: `${succession.happenedOn}, ${successionWords[succession.kind]?.en ?? succession.kind} into `,
                })}
                {unitButton(succession.to)}
                {say({ zh: '承接', en: '' })}
                <span className="hub-soft"> {succession.basis}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section
        title={{
          zh: `在岗人员（${unit.officers.totalCount}）`,
          en: `Officers in service (${unit.officers.totalCount})`,
        }}
      >
        {unit.officers.nodes.length ? (
          <ul className="directory-people">
            {unit.officers.nodes.map((officer) => (
              <li key={officer.id}>
                <Link to={`/directory/officers/${officer.id}`}>{name(officer)}</Link>
                <span className="hub-soft"> {officer.roles.map(name).join('、')}</span>
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title={{ zh: '还没有登记人员', en: 'No officers yet' }} />
        )}
      </Section>
      <Suspense>
        {open === 'rename' ? <RenameDrawer {...drawer} /> : null}
        {open === 'correct' ? <CorrectDrawer {...drawer} /> : null}
        {open === 'end' ? <EndDrawer {...drawer} day={on} /> : null}
      </Suspense>
    </article>
  );
}

function validity(from: string | null | undefined, to: string | null | undefined, say: ReturnType<typeof useSay>) {
  if (!from && !to) return say({ zh: '自建册起，长期', en: 'Since the register began' });
  return say({
    zh: `${from ?? '建册前'} 至 ${to ? `${to} 前` : '今'}`,
    en: `${from ?? 'before the register'} – ${to ? `before ${to}` : 'today'}`,
  });
}
