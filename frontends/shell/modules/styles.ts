// Exactly the stylesheets of what is mounted are in the page: a module and a workbench card may share one.
const held = new Map<string, { link: HTMLLinkElement; users: number; loaded: Promise<void> }>();

export function holdStyles(sheets: readonly { href: string; integrity?: string }[]): {
  loaded: Promise<unknown>;
  release: () => void;
} {
  const waits = sheets.map((sheet) => hold(sheet.href, sheet.integrity));
  let released = false;
  return {
    loaded: Promise.all(waits),
    release: () => {
      if (released) return;
      released = true;
      for (const sheet of sheets) letGo(sheet.href);
    },
  };
}

function hold(href: string, integrity: string | undefined): Promise<void> {
  const known = held.get(href);
  if (known) {
    known.users += 1;
    return known.loaded;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.crossOrigin = 'anonymous';
  if (integrity) link.integrity = integrity;
  const loaded = new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`stylesheet ${href} was not applied`));
  });
  loaded.catch(() => undefined);
  held.set(href, { link, users: 1, loaded });
  document.head.append(link);
  return loaded;
}

function letGo(href: string): void {
  const known = held.get(href);
  if (!known) return;
  known.users -= 1;
  if (known.users > 0) return;
  known.link.remove();
  held.delete(href);
}
