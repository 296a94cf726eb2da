import type { Lang, Words } from '@hub/kit';
import { html } from './html.ts';
import { type RenderedPage, renderPage } from './layout.ts';
import { pageWords } from './words.ts';

/** A demo officer as the sign-in page shows one. */
export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly nameEn?: string;
  /** What this officer is for in the demo: unit and role. */
  readonly hint?: Words;
}

export interface Demo {
  readonly password: string;
  readonly people: readonly DemoPerson[];
}

export interface SignInPage {
  readonly lang: Lang;
  /** Path of this page; the form goes to it. */
  readonly path: string;
  readonly username?: string;
  readonly problem?: string;
  readonly demo?: Demo | undefined;
}

export function signInPage(page: SignInPage, formTargets: readonly string[]): RenderedPage {
  const words = pageWords[page.lang];
  const { problem } = page;
  const body = html`
${problem && alert([problem])}
<form method="post" action="${page.path}" id="sign-in">
<div class="field"><label for="username">${words.username}</label>
<input type="text" id="username" name="username" value="${page.username ?? ''}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="120"${
    problem ? html` aria-invalid="true" aria-describedby="problem"` : html``
  }${!page.username && html` autofocus`}></div>
${passwordField({ id: 'password', label: words.password, autocomplete: 'current-password', invalid: Boolean(problem), focus: Boolean(page.username) })}
<button class="primary" type="submit" data-busy="${words.submitting}">${words.submit}</button>
</form>
<p class="note">${words.forgotten}</p>
${page.demo && demoPanel(page.demo, page)}`;
  const otherLang = `${page.path}?lang=${page.lang === 'zh' ? 'en' : 'zh'}`;
  return renderPage({ lang: page.lang, title: words.signIn, body, otherLang, script: script(page.lang) }, formTargets);
}

export interface ChangePage {
  readonly lang: Lang;
  readonly path: string;
  readonly username: string;
  readonly problems: readonly string[];
}

/** Shown after the first sign-in with a password that someone else chose. */
export function changePasswordPage(page: ChangePage, formTargets: readonly string[]): RenderedPage {
  const words = pageWords[page.lang];
  const invalid = page.problems.length > 0;
  const body = html`
${invalid ? alert(page.problems) : html`<p>${words.changeNote}</p>`}
<form method="post" action="${page.path}/password" id="change">
<input type="hidden" name="username" value="${page.username}" autocomplete="username">
${passwordField({ id: 'password', label: words.presentPassword, autocomplete: 'current-password', focus: true })}
${passwordField({ id: 'next', label: words.newPassword, autocomplete: 'new-password', hint: words.passwordRule, invalid })}
${passwordField({ id: 'again', label: words.repeatPassword, autocomplete: 'new-password', invalid })}
<button class="primary" type="submit" data-busy="${words.submitting}">${words.changeSubmit}</button>
</form>`;
  return renderPage({ lang: page.lang, title: words.changeTitle, body, script: script(page.lang) }, formTargets);
}

function alert(problems: readonly string[]) {
  return html`<div class="alert" role="alert" id="problem">${problems.map((problem) => html`<p>${problem}</p>`)}</div>`;
}

interface PasswordField {
  readonly id: string;
  readonly label: string;
  readonly autocomplete: string;
  readonly hint?: string;
  readonly invalid?: boolean;
  readonly focus?: boolean;
}

function passwordField(field: PasswordField) {
  const described = [field.hint && `${field.id}-hint`, field.invalid && 'problem'].filter(Boolean).join(' ');
  return html`<div class="field"><label for="${field.id}">${field.label}</label>
<div class="box"><input type="password" id="${field.id}" name="${field.id}" autocomplete="${field.autocomplete}" required maxlength="256"${
    field.invalid && html` aria-invalid="true"`
  }${described && html` aria-describedby="${described}"`}${field.focus && html` autofocus`}></div>
${field.hint && html`<p class="hint" id="${field.id}-hint">${field.hint}</p>`}</div>
`;
}

/** Each name is a form of its own with the shared demo password: the same way in as typing it, counted the same. */
function demoPanel(demo: Demo, page: SignInPage) {
  const words = pageWords[page.lang];
  return html`<details class="demo" open><summary>${words.demoTitle}</summary>
<p>${words.demoNote} <code>${demo.password}</code></p>
<ul class="people">${demo.people.map(
    (person) => html`<li><form method="post" action="${page.path}">
<input type="hidden" name="username" value="${person.username}"><input type="hidden" name="password" value="${demo.password}">
<button type="submit"><b>${(page.lang === 'en' && person.nameEn) || person.name}</b><span>${person.hint?.[page.lang]}</span><span>${person.username}</span></button></form></li>`,
  )}</ul></details>`;
}

/** Comfort only: without script the page signs in all the same. */
function script(lang: Lang): string {
  const words = pageWords[lang];
  const texts = JSON.stringify({ show: words.show, hide: words.hide, caps: words.capsLock }).replaceAll('<', '\\u003c');
  return `(function(){var words=${texts};
document.querySelectorAll('.box input[type=password]').forEach(function(input){
var box=input.parentNode;box.classList.add('revealable');
var button=document.createElement('button');button.type='button';button.className='reveal';button.textContent=words.show;
button.setAttribute('aria-pressed','false');button.setAttribute('aria-controls',input.id);
button.addEventListener('click',function(){var hidden=input.type==='password';input.type=hidden?'text':'password';
button.textContent=hidden?words.hide:words.show;button.setAttribute('aria-pressed',String(hidden));input.focus();});
box.appendChild(button);
var caps=document.createElement('p');caps.className='hint';caps.setAttribute('role','status');box.after(caps);
input.addEventListener('keyup',function(event){caps.textContent=event.getModifierState&&event.getModifierState('CapsLock')?words.caps:'';});
});
document.querySelectorAll('form').forEach(function(form){form.addEventListener('submit',function(){
var button=form.querySelector('button[type=submit]');if(!button)return;
setTimeout(function(){button.disabled=true;if(button.dataset.busy)button.textContent=button.dataset.busy;},0);});});
addEventListener('pageshow',function(event){if(event.persisted)location.reload();});
})();`;
}
