import type { Lang } from '@hub/kit';
import { html } from './html.ts';
import { type RenderedPage, renderPage } from './layout.ts';
import { pageWords } from './words.ts';

/** A page that says one thing and leads home. */
export function noticePage(lang: Lang, title: string, text: string, home: string, code?: string): RenderedPage {
  const words = pageWords[lang];
  const body = html`<p>${text}</p>
${code && html`<p class="hint">${words.errorCode}: <code class="error">${code}</code></p>`}
<div class="actions"><a class="secondary" href="${home}">${words.home}</a></div>`;
  return renderPage({ lang, title, body });
}

export function expiredPage(lang: Lang, home: string): RenderedPage {
  return noticePage(lang, pageWords[lang].expiredTitle, pageWords[lang].expired, home);
}
