import { useSession } from '@hub/runtime';
import { Select } from 'antd';
import { useQuery } from 'urql';
import { graphql } from './gql/index.ts';
import { useUnitName } from './units.ts';

const unitsQuery = graphql(`query PickUnits { orgUnits(first: 100) { nodes { id name nameEn } } }`);
const officersQuery = graphql(`
  query PickMembers($unitId: ID) { officers(first: 100, unitId: $unitId) { nodes { id name nameEn } } }
`);

interface Props {
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
  'aria-label'?: string;
}

interface Choices extends Props {
  nodes: readonly { id: string; name: string; nameEn?: string | null }[] | undefined;
}

function Several({ nodes, ...props }: Choices) {
  const nameOf = useUnitName();
  return (
    <Select
      {...props}
      mode="multiple"
      loading={!nodes}
      optionFilterProp="label"
      options={(nodes ?? []).map((one) => ({ value: one.id, label: nameOf(one) }))}
    />
  );
}

/** Several units in the official order, without those named. */
export function UnitsPicker({ without = [], ...props }: Props & { without?: readonly string[] }) {
  const [{ data }] = useQuery({ query: unitsQuery });
  return <Several {...props} nodes={data?.orgUnits.nodes.filter(({ id }) => !without.includes(id))} />;
}

/** Officers of the unit that one acts for. */
export function MembersPicker({ unitId, ...props }: Props & { unitId?: string | undefined }) {
  const officer = useSession();
  const [{ data }] = useQuery({ query: officersQuery, variables: { unitId: unitId ?? officer?.unitId ?? null } });
  return <Several {...props} nodes={data?.officers.nodes} />;
}
