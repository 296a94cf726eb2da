import type { FrameUnit } from './frame.ts';
import { type ImportMap, type ServedVersion, staticClosure } from './import-map.ts';

export interface PageParts {
  frame: readonly FrameUnit[];
  versions: readonly ServedVersion[];
  map: ImportMap;
  /** Written for the shell (see PageState in @hub/runtime). */
  state: object;
  /** The module that the address belongs to: fetched together with the shell. */
  opened?: ServedVersion;
}

// Before the first paint: the colours of the officer's theme, or the page would flash white at night.
const themeScript = `try{var p=JSON.parse(localStorage.getItem('hub.preferences')||'{}'),d=document.documentElement;d.dataset.theme=p.theme==='dark'||p.theme!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';if(p.lang==='en')d.lang='en'}catch(e){}`;
// Who is signed in is asked while the scripts are still on their way.
const sessionScript = `window.hubSession=fetch('/auth/session',{headers:{accept:'application/json'},cache:'no-store'});window.hubSession.catch(function(){})`;
const themeStyle =
  'html{background:#f5f7fa;color-scheme:light}html[data-theme=dark]{background:#0e1116;color-scheme:dark}body{margin:0}.hub-boot{padding:20vh 24px;text-align:center;font:16px/1.7 system-ui,sans-serif;color:#595f69}html[data-theme=dark] .hub-boot{color:#b0b7c3}';

export function renderPage(parts: PageParts, nonce: string): string {
  const shell = parts.frame.find((unit) => unit.entry);
  if (!shell?.entry) throw new Error('the frame has no shell');
  const entry = shell.base + shell.entry;
  const scripts = new Set(staticClosure(parts.map, parts.frame, parts.versions, entry));
  if (parts.opened) {
    for (const url of staticClosure(
      parts.map,
      parts.frame,
      parts.versions,
      parts.opened.base + parts.opened.manifest.entry,
    ))
      scripts.add(url);
  }
  const sheets = parts.frame.flatMap((unit) =>
    unit.css.map((file) => ({ href: unit.base + file, integrity: unit.files[file]?.integrity ?? '' })),
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>科技春雨协同平台</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%231456b8'/%3E%3Cpath d='M16 6c4 6 6 9 6 12a6 6 0 0 1-12 0c0-3 2-6 6-12z' fill='%23fff'/%3E%3C/svg%3E">
<script nonce="${nonce}">${themeScript};${sessionScript}</script>
<style nonce="${nonce}">${themeStyle}</style>
<script type="importmap" nonce="${nonce}">${inScript(parts.map)}</script>
${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet.href}" integrity="${sheet.integrity}" crossorigin>`).join('\n')}
${[...scripts].map((url) => `<link rel="modulepreload" href="${url}" integrity="${parts.map.integrity[url] ?? ''}" nonce="${nonce}">`).join('\n')}
</head>
<body>
<div id="hub-shell"><noscript><p class="hub-boot">本系统需要启用 JavaScript。 This page needs JavaScript.</p></noscript></div>
<script type="application/json" id="hub-page" nonce="${nonce}">${inScript(parts.state)}</script>
<script type="module" src="${entry}" integrity="${parts.map.integrity[entry] ?? ''}" nonce="${nonce}"></script>
</body>
</html>
`;
}

/** JSON inside a script element: no text may end the element. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
