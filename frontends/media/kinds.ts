import { useLang } from '@hub/runtime';
import { useQuery } from 'urql';
import { graphql } from './gql/index.ts';

const query = graphql(`query ContentKinds { contentKinds { code nameZh nameEn } }`);

/** The kinds of content, an open list: from code to the word in the reader's language. */
export function useKinds(): (code: string) => string {
  const lang = useLang();
  const [{ data }] = useQuery({ query });
  return (code) => {
    const kind = data?.contentKinds.find((one) => one.code === code);
    return kind ? (lang === 'zh' ? kind.nameZh : kind.nameEn) : code;
  };
}
