import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from './gql/index.ts';

const peopleQuery = graphql(`
  query PickSpeakers($name: String) { people(first: 20, name: $name) { nodes { id name employer } } }
`);

interface Props {
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
  /** Those chosen before, who are seldom among the first found. */
  known?: readonly { id: string; name?: string | null }[];
}

/** Several people of the talent registry, in order; names are masked as the registry masks them. */
export function PeoplePicker({ known = [], onChange, ...props }: Props) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([]);
  const [{ data, fetching }] = useQuery({ query: peopleQuery, variables: { name: name || null } });
  const found = (data?.people.nodes ?? []).map((person) => ({
    value: person.id,
    label: person.employer ? `${person.name}（${person.employer}）` : person.name,
  }));
  const before = [...chosen, ...known.map((person) => ({ value: person.id, label: person.name ?? '—' }))].filter(
    ({ value }) => !found.some((one) => one.value === value),
  );
  return (
    <Select
      {...props}
      mode="multiple"
      showSearch
      filterOption={false}
      onSearch={setName}
      loading={fetching}
      options={[...found, ...(name ? [] : before)]}
      labelRender={({ value, label }) => label ?? before.find((one) => one.value === value)?.label ?? '—'}
      onChange={(values: string[], options) => {
        const labels = (Array.isArray(options) ? options : [options]) as { value?: string; label?: string }[];
        setChosen((old) => [
          ...old,
          ...labels.flatMap(({ value, label }) => (value && label ? [{ value, label }] : [])),
        ]);
        onChange?.(values);
      }}
    />
  );
}
