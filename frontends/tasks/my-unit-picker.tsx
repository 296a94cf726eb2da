import { useSession } from '@hub/runtime';
import { RemoteSelect } from '@hub/ui';
import type { PickerProps } from '../_nouns/pickers.tsx';
import { graphql } from './gql/index.ts';
import { useUnitName } from './units.ts';

const query = graphql(`query PickMyUnit { orgUnits(first: 100) { nodes { id name nameEn } } }`);

/** One of the units that the officer acts for; for most there is one, and it is chosen already. */
export function MyUnitPicker(props: PickerProps) {
  const officer = useSession();
  const unitName = useUnitName();
  const units = officer?.units ?? [];
  return (
    <RemoteSelect
      {...props}
      disabled={units.length < 2}
      query={query}
      variables={() => ({})}
      options={(data) =>
        data.orgUnits.nodes
          .filter(({ id }) => units.includes(id))
          .map((unit) => ({ value: unit.id, label: unitName(unit) }))
      }
      {...(officer?.unitName && units.length < 2
        ? { current: { value: officer.unitId, label: officer.unitName } }
        : {})}
    />
  );
}
