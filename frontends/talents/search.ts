import { currentLang, graphqlClient, type SearchSource } from '@hub/runtime';
import { graphql } from './gql/index.ts';

const query = graphql(
  `query SearchPeople($name: String!) { people(first: 5, name: $name) { nodes { id name employer } } }`,
);

/** People by part of the name, pinyin or initials, for Ctrl+K. */
const search: SearchSource = async (term) => {
  const { data } = await graphqlClient().query(query, { name: term }).toPromise();
  return (data?.people.nodes ?? []).map(({ id, name, employer }) => ({
    kind: currentLang() === 'zh' ? '人才' : 'Person',
    title: name,
    detail: employer ?? '',
    to: `/talents/people/${id}`,
  }));
};
export default search;
