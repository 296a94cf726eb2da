import type { Lang } from '@hub/kit';
import type { KoaContext } from 'oidc-provider';
import { cookieOf, LANG_COOKIE } from '../http/cookies.ts';
import { Html, html } from '../pages/html.ts';
import { type RenderedPage, renderPage } from '../pages/layout.ts';
import { noticePage } from '../pages/notice.ts';
import { pageLang, pageWords } from '../pages/words.ts';

function langOf(context: KoaContext): Lang {
  return pageLang(context.oidc?.params?.ui_locales, cookieOf(context.req, LANG_COOKIE), context.get('accept-language'));
}

function send(context: KoaContext, page: RenderedPage): void {
  for (const [name, value] of Object.entries(page.headers)) context.set(name, value);
  context.body = page.text;
}

/** Someone who comes from the hub's own sign-out button is not asked again; anyone else is. */
export async function signOutSource(context: KoaContext, form: string): Promise<void> {
  const lang = langOf(context);
  const words = pageWords[lang];
  const asked = context.oidc.entities.IdTokenHint !== undefined;
  const body = html`<p>${words.signOutAsk}</p>${new Html(form)}
<div class="actions"><button class="primary" type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${words.signOut}</button>
<button class="secondary" type="submit" form="op.logoutForm">${words.stay}</button></div>`;
  const script = `document.querySelector('button[name=logout]').click();`;
  send(context, renderPage({ lang, title: words.signOutTitle, body, ...(asked && { script }) }));
}

export function signedOutSource(publicUrl: string) {
  return async (context: KoaContext): Promise<void> => {
    const lang = langOf(context);
    send(context, noticePage(lang, pageWords[lang].signedOutTitle, pageWords[lang].signedOut, publicUrl));
  };
}

/** Errors that end in the browser. The code is the protocol's word; descriptions stay in the log. */
export function errorSource(publicUrl: string) {
  return async (context: KoaContext, out: { readonly error: string }): Promise<void> => {
    const lang = langOf(context);
    send(context, noticePage(lang, pageWords[lang].errorTitle, pageWords[lang].error, publicUrl, out.error));
  };
}
