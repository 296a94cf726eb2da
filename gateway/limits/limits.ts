/** What one request may ask for. Beyond any of these it is refused whole, before a subgraph hears of it. */
export interface Limits {
  /** Bytes of the request body, counted after decompression: an imported document travels inside a mutation. */
  readonly bodyBytes: number;
  /** Characters of the document: comments and blanks are no tokens, but are read all the same. */
  readonly source: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Levels of nested fields, through fragments. A full introspection query of a GraphQL client has 15. */
  readonly depth: number;
  /** Selection sets inside each other, inline fragments included: a planner walks them one by one. */
  readonly nesting: number;
  /** Fields in all, each fragment counted where it is spread. */
  readonly selections: number;
  /** Fields at the root, each a separate piece of work. */
  readonly rootFields: number;
  /** Aliases in all: the way to ask the same thing many times. */
  readonly aliases: number;
  /** Times that one name may stand in one selection set: merging them costs the validator the square. */
  readonly repeats: number;
  /** Operations and fragments in the document. */
  readonly definitions: number;
  /** Records of one page. */
  readonly first: number;
  /** Records that nested pages may multiply to. */
  readonly records: number;
  /** Members of one list given as input. */
  readonly listInput: number;
  /** Points that the operation may cost by the graph's `@cost` and `@listSize`: roughly, objects that it may bring. */
  readonly cost: number;
  /** Bytes of all subgraphs' answers to one operation together. */
  readonly answerBytes: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 8 * 1024 * 1024,
  source: 60_000,
  tokens: 2_500,
  depth: 15,
  nesting: 30,
  selections: 800,
  rootFields: 20,
  aliases: 40,
  repeats: 8,
  definitions: 60,
  first: 100,
  records: 20_000,
  listInput: 1_000,
  cost: 20_000,
  answerBytes: 32 * 1024 * 1024,
};
