// What the host wrote into the page: the nonce of this answer and the registry's state.
import type { ModuleManifest } from '../vite-plugin/manifest.ts';

/** One module as the shell needs it; `base` is the folder of its files on the host. */
export interface PageModule
  extends Omit<ModuleManifest, 'files' | 'needs' | 'requires' | 'entry' | 'css' | 'cards' | 'search'> {
  base: string;
  entry: string;
  css: { href: string; integrity?: string }[];
  cards: ModuleManifest['cards'];
  search?: string;
  /** The version that was active before, offered when this one fails. */
  previous?: Omit<PageModule, 'previous'>;
  /** Only this unit sees the version for now. */
  trialUnit?: string;
}

export interface PageState {
  /** Changes with every activation; a page of an older generation reloads at the next change of module. */
  generation: string;
  modules: PageModule[];
  /** Units for which other versions are on trial: their officers ask for their own list. */
  trialUnits: string[];
  /** A module that has not started by then is shown as failed. */
  moduleTimeout: number;
}

let state: PageState | undefined;

export function pageState(): PageState {
  if (!state) {
    const text = typeof document === 'undefined' ? null : document.getElementById('hub-page')?.textContent;
    state = text
      ? (JSON.parse(text) as PageState)
      : { generation: '', modules: [], trialUnits: [], moduleTimeout: 15_000 };
  }
  return state;
}

/** For styles that a library injects: the policy allows no style without it. */
export function cspNonce(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined;
}
