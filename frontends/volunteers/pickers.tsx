import { RemoteSelect } from '@hub/ui';
import { useQuery } from 'urql';
import type { PickerProps } from '../_nouns/pickers.tsx';
import { graphql } from './gql/index.ts';

const volunteers = graphql(
  `query PickVolunteer($number: String) { volunteers(first: 20, number: $number) { nodes { id number name } } }`,
);
const one = graphql(`query PickedVolunteer($id: ID!) { volunteer(id: $id) { id number name } }`);

const option = ({ id, number, name }: { id: string; number: string; name?: string | null }) => ({
  value: id,
  label: `${number} ${name ?? ''}`,
});

/** A volunteer by the start of the number. */
export function VolunteerPicker(props: PickerProps) {
  const [{ data: chosen }] = useQuery({ query: one, variables: { id: props.value ?? '' }, pause: !props.value });
  return (
    <RemoteSelect
      {...props}
      search
      query={volunteers}
      variables={(number) => ({ number: number.toUpperCase() || null })}
      options={(data) => data.volunteers.nodes.map(option)}
      {...(chosen?.volunteer ? { current: option(chosen.volunteer) } : {})}
    />
  );
}
