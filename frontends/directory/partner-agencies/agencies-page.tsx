import { can } from '@hub/runtime';
import { areas, type Column, EmptyState, ListPage, StatusTag, useList, useSay, useStateWords } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useSelfNamePath } from '../../_nouns/names.tsx';
import type { PartnerAgenciesQuery } from '../gql/graphql.ts';
import { useName } from '../names.ts';
import { AgencyDrawer } from './agency-drawer.tsx';
import { partnerAgencies } from './agency-queries.ts';
import { GrantActions } from './grant-actions.tsx';
import { GrantDrawer } from './grant-drawer.tsx';
import { grantSentence } from './grant-sentence.ts';

type Agency = PartnerAgenciesQuery['partnerAgencies']['nodes'][number];

/** Who outside may ask what, for which purpose, until when. */
export default function AgenciesPage() {
  const list = useList({ query: partnerAgencies, connection: (data) => data.partnerAgencies });
  const say = useSay();
  const columns = useFileColumns();
  const [adding, setAdding] = useState(false);
  const proposes = can('directory/partner-agencies.propose');
  const add = { label: { zh: '登记伙伴单位', en: 'Register a partner' }, onClick: () => setAdding(true) };
  return (
    <>
      <ListPage
        actions={
          proposes ? (
            <Button type="primary" onClick={add.onClick}>
              {say(add.label)}
            </Button>
          ) : null
        }
        id="directory.partners"
        title={{ zh: '伙伴单位', en: 'Partners' }}
        description={{
          zh: '每项数据授权写成一句话；由办公室起草，安全管理员批准，两人不同。',
          en: 'Each grant is one sentence; one person proposes it, another approves it.',
        }}
        list={list}
        columns={columns}
        exportAs={{ zh: '伙伴单位', en: 'Partners' }}
        draw={(rows) => (
          <div className="hub-pad">
            {rows.map((agency) => (
              <AgencyCard key={agency.id} agency={agency} reload={list.reload} />
            ))}
          </div>
        )}
        empty={{
          title: { zh: '还没有登记伙伴单位', en: 'No partners yet' },
          hint: {
            zh: '登记并获批授权后，伙伴单位可用自己的客户端查询。',
            en: 'With an approved grant they ask with their own client.',
          },
          firstStep: proposes ? add : undefined,
        }}
      />
      {adding ? <AgencyDrawer onClose={() => setAdding(false)} onDone={list.reload} /> : null}
    </>
  );
}

/** The page draws cards; these are the columns of its file. */
function useFileColumns(): Column<Agency>[] {
  const own = useSelfNamePath();
  const states = useStateWords('data-grant');
  return [
    { key: 'name', title: { zh: '伙伴单位', en: 'Partner' }, file: { path: own }, render: (row) => row.name },
    { key: 'uscc', title: { zh: '统一社会信用代码', en: 'USCC' }, file: { path: 'uscc' }, render: (row) => row.uscc },
    { key: 'client', title: { zh: '客户端', en: 'Client' }, file: { path: 'clientId' }, render: (row) => row.clientId },
    {
      key: 'contact',
      title: { zh: '联系人', en: 'Contact' },
      file: { path: 'contactName', joined: { path: 'contactPhone', between: ' ' } },
      render: (row) => row.contactName,
    },
    {
      key: 'purposes',
      title: { zh: '授权用途', en: 'Purposes' },
      file: { path: 'grants.purpose' },
      render: () => null,
    },
    {
      key: 'states',
      title: { zh: '授权状态', en: 'Grants' },
      file: { path: 'grants.state', words: states },
      render: () => null,
    },
    { key: 'until', title: { zh: '授权截止', en: 'Until' }, file: { path: 'grants.expiresOn' }, render: () => null },
  ];
}

function AgencyCard({ agency, reload }: { agency: Agency; reload: () => void }) {
  const say = useSay();
  const name = useName();
  const [proposing, setProposing] = useState(false);
  const approves = can('directory/partner-agencies.approve');
  return (
    <article className="hub-box directory-agency" aria-label={name(agency)}>
      <div className="hub-row">
        <h2 className="hub-section-title hub-grow">{name(agency)}</h2>
        {can('directory/partner-agencies.propose') ? (
          <Button size="small" onClick={() => setProposing(true)}>
            {say({ zh: '起草授权', en: 'Propose a grant' })}
          </Button>
        ) : null}
      </div>
      <p className="hub-soft">
        {say({ zh: '客户端', en: 'Client' })} {agency.clientId}
        {agency.contactName ? ` · ${agency.contactName} ${agency.contactPhone ?? ''}` : null}
      </p>
      {agency.grants.length ? (
        agency.grants.map((grant) => {
          const sentence = grantSentence({ zh: agency.name, en: agency.nameEn }, grant, areas);
          return (
            <section key={grant.id} className="directory-grant">
              <p>{say(sentence)}</p>
              <div className="hub-row">
                <StatusTag
                  of="data-grant"
                  state={grant.state}
                  {...(grant.stateReason ? { note: grant.stateReason } : {})}
                />
                <span className="hub-soft hub-grow">
                  {grant.proposedBy
                    ? say({ zh: `${name(grant.proposedBy)} 起草`, en: `proposed by ${name(grant.proposedBy)}` })
                    : null}
                  {grant.approvedBy
                    ? say({ zh: `，${name(grant.approvedBy)} 批准`, en: `, approved by ${name(grant.approvedBy)}` })
                    : null}
                </span>
                {approves ? <GrantActions grant={grant} sentence={sentence} reload={reload} /> : null}
              </div>
            </section>
          );
        })
      ) : (
        <EmptyState title={{ zh: '还没有数据授权', en: 'No grants yet' }} />
      )}
      {proposing ? <GrantDrawer agency={agency} onClose={() => setProposing(false)} onDone={reload} /> : null}
    </article>
  );
}
