/** What may be told of one request: never variables, names of people or texts. */
export interface Observed {
  /** The kind of its operation; `none` where it was refused before that was known. */
  kind: 'query' | 'mutation' | 'subscription' | 'none';
  operationName?: string | undefined;
  documentHash?: string | undefined;
}
