import { can, graphqlClient, Link, useParams } from '@hub/runtime';
import { areas, DetailPage, Loaded, MaskedField, StatusTag, type Words } from '@hub/ui';
import { useQuery } from 'urql';
import type { OfficerEmailQuery, OfficerPageQuery, OfficerPhoneQuery } from '../gql/graphql.ts';
import { useName } from '../names.ts';
import { Delegations } from './delegations.tsx';
import { OfficerActions } from './officer-actions.tsx';
import { officerEmail, officerPage, officerPhone } from './officer-queries.ts';
import { RightsInWords } from './rights-in-words.tsx';
import { RoleGrants } from './role-grants.tsx';

type OfficerData = NonNullable<OfficerPageQuery['officer']>;

export default function OfficerPage() {
  const { id } = useParams<{ id: string }>();
  const [answer, again] = useQuery({ query: officerPage, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.officer} retry={reload}>
      {(officer) => <OfficerBody officer={officer} reload={reload} />}
    </Loaded>
  );
}

const { directory, ...mission } = areas;
const areaWords: Record<string, Words> = {
  ...mission,
  directory,
  host: { zh: '模块管理', en: 'Modules' },
  gateway: { zh: '接口与审计', en: 'Interfaces and audit' },
};

function OfficerBody({ officer, reload }: { officer: OfficerData; reload: () => void }) {
  const name = useName();
  const keeps = can(['directory/officers.manage', 'directory/officers.grant-roles']);
  const reveal = (document: typeof officerPhone | typeof officerEmail) =>
    can('directory/officers.reveal')
      ? async (purpose: string) => {
          const { data } = await graphqlClient()
            .query<OfficerPhoneQuery | OfficerEmailQuery>(
              document,
              { id: officer.id },
              { purpose, requestPolicy: 'network-only' },
            )
            .toPromise();
          const found = data?.officer;
          return found && ('phone' in found ? found.phone : 'email' in found ? found.email : null);
        }
      : undefined;
  return (
    <DetailPage
      title={name(officer)}
      tags={<StatusTag of="officer" state={officer.state} />}
      breadcrumbs={[{ label: { zh: '人员', en: 'Officers' }, to: '/directory/officers' }, { label: name(officer) }]}
      actions={keeps ? <OfficerActions officer={officer} reload={reload} /> : null}
      facts={[
        {
          label: { zh: '所属机构', en: 'Unit' },
          value: officer.unit ? <Link to={`/directory?unit=${officer.unit.id}`}>{name(officer.unit)}</Link> : '—',
        },
        { label: { zh: '角色', en: 'Roles' }, value: officer.roles.map(name).join('、') || '—' },
        {
          label: { zh: '电话', en: 'Phone' },
          value: (
            <MaskedField label={{ zh: '电话', en: 'phone' }} masked={officer.phone} reveal={reveal(officerPhone)} />
          ),
        },
        {
          label: { zh: '邮箱', en: 'E-mail' },
          value: (
            <MaskedField label={{ zh: '邮箱', en: 'e-mail' }} masked={officer.email} reveal={reveal(officerEmail)} />
          ),
        },
      ]}
      tabs={[
        {
          key: 'rights',
          label: { zh: '权限', en: 'Rights' },
          count: officer.rights.length,
          children: <RightsInWords rights={officer.rights} areas={areaWords} />,
        },
        {
          key: 'delegations',
          label: { zh: '代管', en: 'Acts for' },
          count: officer.delegations.length,
          children: <Delegations officer={officer} reload={reload} />,
        },
        ...(keeps
          ? [
              {
                key: 'grants',
                label: { zh: '授权记录', en: 'Grants' },
                children: <RoleGrants id={officer.id} version={officer.version} reload={reload} />,
              },
            ]
          : []),
      ]}
    />
  );
}
