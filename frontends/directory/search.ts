import { currentLang, graphqlClient, type SearchSource } from '@hub/runtime';
import { graphql } from './gql/index.ts';

const query = graphql(`
  query DirectorySearch($term: String!) {
    orgUnits(first: 6, search: $term) { nodes { id name nameEn kind { name nameEn } } }
    districts(first: 6, search: $term) { nodes { code name nameEn } }
    officers(first: 6, search: $term) { nodes { id name nameEn unit { name nameEn } } }
  }
`);

/** Units, officers and districts by name, pinyin, initials or code, for Ctrl+K. */
const search: SearchSource = async (term) => {
  const { data } = await graphqlClient().query(query, { term }).toPromise();
  if (!data) return [];
  const en = currentLang() === 'en';
  const name = (thing: { name: string; nameEn?: string | null }) => (en && thing.nameEn ? thing.nameEn : thing.name);
  return [
    ...data.orgUnits.nodes.map((unit) => ({
      kind: en ? 'Unit' : '机构',
      title: name(unit),
      detail: name(unit.kind),
      to: `/directory?unit=${unit.id}`,
    })),
    ...data.districts.nodes.map((district) => ({
      kind: en ? 'District' : '区县',
      title: name(district),
      detail: district.code,
      to: `/directory/districts?q=${encodeURIComponent(district.code)}`,
    })),
    ...data.officers.nodes.map((officer) => ({
      kind: en ? 'Officer' : '人员',
      title: name(officer),
      ...(officer.unit ? { detail: name(officer.unit) } : {}),
      to: `/directory/officers/${officer.id}`,
    })),
  ];
};

export default search;
