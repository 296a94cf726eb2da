// The few nouns that every module names: one way to choose a task, a district, a unit or a person.
import { useLang } from '@hub/runtime';
import { RemoteSelect, type RemoteSelectProps } from '@hub/ui';
import { gql, type TypedDocumentNode, useQuery } from 'urql';

export type PickerProps = Pick<
  RemoteSelectProps<never, never>,
  'value' | 'onChange' | 'placeholder' | 'allowClear' | 'id' | 'disabled' | 'aria-label'
>;
type None = Record<string, never>;
interface Named {
  name: string;
  nameEn: string;
}

const keyTasks: TypedDocumentNode<{ keyTasks: { nodes: { id: string; number: number; text: string }[] } }, None> = gql`
  query PickKeyTask {
    keyTasks(first: 100) {
      nodes {
        id
        number
        text
      }
    }
  }
`;
const districts: TypedDocumentNode<{ districts: { nodes: ({ code: string } & Named)[] } }, None> = gql`
  query PickDistrict {
    districts(first: 100, administrativeOnly: true) {
      nodes {
        code
        name
        nameEn
      }
    }
  }
`;
const units: TypedDocumentNode<{ orgUnits: { nodes: ({ id: string } & Named)[] } }, None> = gql`
  query PickUnit {
    orgUnits(first: 100) {
      nodes {
        id
        name
        nameEn
      }
    }
  }
`;
const people: TypedDocumentNode<
  { people: { nodes: { id: string; name: string; employer: string | null }[] } },
  { name: string | null }
> = gql`
  query PickPerson($name: String) {
    people(first: 20, name: $name) {
      nodes {
        id
        name
        employer
      }
    }
  }
`;
const onePerson: TypedDocumentNode<
  { person: { id: string; name: string; employer: string | null } | null },
  { id: string }
> = gql`
  query PickedPerson($id: ID!) {
    person(id: $id) {
      id
      name
      employer
    }
  }
`;

const none = (): None => ({});

/** One of the plan's key tasks. */
export function KeyTaskPicker(props: PickerProps) {
  return (
    <RemoteSelect
      {...props}
      query={keyTasks}
      variables={none}
      options={(data) =>
        data.keyTasks.nodes.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))
      }
    />
  );
}

function useName(): (named: Named) => string {
  const lang = useLang();
  return ({ name, nameEn }) => (lang === 'zh' ? name : nameEn);
}

/** A district that is there today, in the official order. */
export function DistrictPicker(props: PickerProps) {
  const nameOf = useName();
  return (
    <RemoteSelect
      {...props}
      query={districts}
      variables={none}
      options={(data) => data.districts.nodes.map((district) => ({ value: district.code, label: nameOf(district) }))}
    />
  );
}

/** An org unit that is there today, in the official order. */
export function UnitPicker(props: PickerProps) {
  const nameOf = useName();
  return (
    <RemoteSelect
      {...props}
      query={units}
      variables={none}
      options={(data) => data.orgUnits.nodes.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
    />
  );
}

const personOption = ({ id, name, employer }: { id: string; name: string; employer: string | null }) => ({
  value: id,
  label: employer ? `${name}（${employer}）` : name,
});

/** Somebody of the talent registry by part of the name. */
export function PersonPicker(props: PickerProps) {
  // Who was chosen before is seldom among the first names of the list.
  const [{ data: chosen }] = useQuery({ query: onePerson, variables: { id: props.value ?? '' }, pause: !props.value });
  return (
    <RemoteSelect
      {...props}
      search
      query={people}
      variables={(name) => ({ name: name || null })}
      options={(data) => data.people.nodes.map(personOption)}
      {...(chosen?.person ? { current: personOption(chosen.person) } : {})}
    />
  );
}
