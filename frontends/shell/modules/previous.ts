import { type PageModule, pageState } from '@hub/runtime';

const key = () => `hub.previous.${pageState().generation}`;

function taken(): string[] {
  try {
    return JSON.parse(window.sessionStorage.getItem(key()) ?? '[]') as string[];
  } catch {
    return [];
  }
}

/** For this tab and until the registry changes: an officer whose module fails goes on with the version before. */
export function takePrevious(module: PageModule): void {
  window.sessionStorage.setItem(key(), JSON.stringify([...new Set([...taken(), module.name])]));
}

export function chosenVersion(module: PageModule): Omit<PageModule, 'previous'> {
  return module.previous && taken().includes(module.name) ? module.previous : module;
}
