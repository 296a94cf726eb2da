import { RemoteSelect } from '@hub/ui';
import type { PickerProps } from '../_nouns/pickers.tsx';
import { graphql } from './gql/index.ts';

const volunteers = graphql(
  `query PickVolunteer($number: String) { volunteers(first: 20, number: $number) { nodes { id number name } } }`,
);

/** A volunteer by the start of the number. */
export function VolunteerPicker(props: PickerProps) {
  return (
    <RemoteSelect
      {...props}
      search
      query={volunteers}
      variables={(number) => ({ number: number.toUpperCase() || null })}
      options={(data) =>
        data.volunteers.nodes.map(({ id, number, name }) => ({ value: id, label: `${number} ${name ?? ''}` }))
      }
    />
  );
}
