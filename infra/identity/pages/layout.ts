import { randomBytes } from 'node:crypto';
import type { Lang } from '@hub/kit';
import { Html, html } from './html.ts';
import { emblem, style } from './style.ts';
import { pageWords } from './words.ts';

/** The theme that the person chose in the hub, before the first paint; without one, the system's. */
const chosenTheme = new Html(
  `try{var t=JSON.parse(localStorage.getItem('hub.preferences')||'{}').theme;if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}`,
);

export interface Page {
  readonly lang: Lang;
  readonly title: string;
  readonly body: Html;
  /** Where the link to the other language leads; none on pages that are only passed through. */
  readonly otherLang?: string;
  /** Plain script of our own, run under the page's nonce. */
  readonly script?: string;
}

export interface RenderedPage {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A whole page with the headers it needs. `formTargets` are origins besides our own to which a form's answer may
 * redirect: browsers apply form-action to the redirect as well.
 */
export function renderPage(page: Page, formTargets: readonly string[] = []): RenderedPage {
  const nonce = randomBytes(16).toString('base64');
  const words = pageWords[page.lang];
  const document = html`<!doctype html>
<html lang="${page.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<meta name="robots" content="noindex">
<title>${page.title} · ${words.product}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
<script nonce="${nonce}">${chosenTheme}</script>
</head>
<body>
<div class="frame">
<header class="brand">${emblem}<p class="name">${words.product}</p><p class="promise">${words.promise}</p><p class="owner">${words.owner}</p></header>
<main>
${page.otherLang && html`<div class="bar"><a href="${page.otherLang}" lang="${page.lang === 'zh' ? 'en' : 'zh-CN'}">${words.otherLanguage}</a></div>`}
<h1>${page.title}</h1>
${page.body}
</main>
</div>
${page.script && html`<script nonce="${nonce}">${new Html(page.script)}</script>`}
</body>
</html>
`;
  return { text: document.text, headers: pageHeaders(nonce, formTargets) };
}

function pageHeaders(nonce: string, formTargets: readonly string[]): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `img-src data:`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
