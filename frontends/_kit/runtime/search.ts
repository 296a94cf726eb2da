/** One answer of a module to Ctrl+K. */
export interface SearchHit {
  /** What it is, such as 任务 or 人员, in the officer's language. */
  kind: string;
  title: string;
  detail?: string;
  to: string;
}

/** Default export of the file that module.config.ts names under `search`. */
export type SearchSource = (term: string, signal: AbortSignal) => Promise<SearchHit[]>;
