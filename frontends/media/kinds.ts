import { useLang } from '@hub/runtime';
import { useQuery } from 'urql';
import { graphql } from './gql/index.ts';

const query = graphql(`query ContentKinds { contentKinds { code nameZh nameEn } }`);

/** The kinds of content, an open list: each code with its word in the reader's language. */
export function useKindWords(): Record<string, string> {
  const lang = useLang();
  const [{ data }] = useQuery({ query });
  return Object.fromEntries(
    (data?.contentKinds ?? []).map((kind) => [kind.code, lang === 'zh' ? kind.nameZh : kind.nameEn]),
  );
}

/** From a code to its word. */
export function useKinds(): (code: string) => string {
  const words = useKindWords();
  return (code) => words[code] ?? code;
}
