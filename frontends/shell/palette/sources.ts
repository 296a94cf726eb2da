import type { PageModule, SearchHit, SearchSource, Words } from '@hub/runtime';

export interface SourceAnswer {
  module: string;
  titles: Words;
  hits: SearchHit[];
  failed: boolean;
}

/** Asks every module that answers searches, each on its own: one that fails leaves a labelled gap. */
export async function searchModules(
  modules: readonly PageModule[],
  term: string,
  signal: AbortSignal,
): Promise<SourceAnswer[]> {
  return Promise.all(
    modules
      .filter((module) => module.search !== undefined)
      .map(async (module) => {
        const answer = { module: module.name, titles: module.titles };
        try {
          const source = (await import(/* @vite-ignore */ module.base + module.search)) as { default: SearchSource };
          return { ...answer, hits: await source.default(term, signal), failed: false };
        } catch {
          return { ...answer, hits: [], failed: !signal.aborted };
        }
      }),
  );
}
