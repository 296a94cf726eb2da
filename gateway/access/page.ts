import { randomBytes } from 'node:crypto';
import type { Lang, Words } from '@hub/kit';

const title: Words = { zh: '未能登录', en: 'You are not signed in' };
const again: Words = { zh: '重新登录', en: 'Sign in again' };
const home: Words = { zh: '返回首页', en: 'Home page' };
const reference: Words = { zh: '编号', en: 'Reference' };

export interface ProblemPage {
  readonly lang: Lang;
  readonly problem: Words;
  readonly requestId: string;
}

/** A page that says why nobody is signed in, and leads on. The reference finds the cause in the log. */
export function problemPage({ lang, problem, requestId }: ProblemPage): {
  text: string;
  headers: Record<string, string>;
} {
  const nonce = randomBytes(16).toString('base64');
  const text = `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title[lang]} · ${lang === 'zh' ? '科技春雨协同平台' : 'Spring Rain Hub'}</title><link rel="icon" href="data:,">
<style nonce="${nonce}">:root{color-scheme:light dark;--ground:#f4f6fa;--card:#fff;--text:#1d2433;--quiet:#545d70;--blue:#1456b8;--line:#7f899b}
@media (prefers-color-scheme:dark){:root{--ground:#12151c;--card:#1b202a;--text:#e6e9f0;--quiet:#a7b0c2;--blue:#3a6fd0;--line:#454e60}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--text);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{background:var(--card);border-radius:16px;padding:32px 36px;margin:16px;max-width:34rem}h1{font-size:1.375rem;margin:0 0 12px}
p{margin:0 0 12px}.quiet{color:var(--quiet);font-size:.875rem}.actions{display:flex;gap:12px;flex-wrap:wrap;margin-top:20px}
a{display:inline-flex;min-height:44px;align-items:center;padding:0 20px;border-radius:8px;text-decoration:none;border:1px solid var(--line);color:var(--text)}
a.first{background:var(--blue);border-color:var(--blue);color:#fff}a:focus-visible{outline:2px solid var(--blue);outline-offset:2px}</style></head>
<body><main><h1>${title[lang]}</h1><p>${problem[lang]}</p><p class="quiet">${reference[lang]} ${requestId.replace(/[^\w.-]/g, '')}</p>
<div class="actions"><a class="first" href="/auth/login">${again[lang]}</a><a href="/">${home[lang]}</a></div></main></body></html>
`;
  return {
    text,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
    },
  };
}

export const problems = {
  expired: {
    zh: '登录页面停留过久，或已在别处完成登录。请重新登录。',
    en: 'The sign-in took too long or was finished elsewhere. Please sign in again.',
  },
  refused: {
    zh: '统一身份认证没有完成这次登录。请重新登录；若再次出现，请把下面的编号告诉平台管理员。',
    en: 'The identity provider did not complete this sign-in. Try again; if it happens once more, give the reference below to the administrator.',
  },
  unknown: {
    zh: '身份已确认，但此账号尚未在机构目录中登记为工作人员。请联系本单位或办公室的平台管理员。',
    en: 'Your identity is confirmed, but the account is not registered as an officer in the directory. Ask the platform administrator of your unit or of the office.',
  },
  unavailable: {
    zh: '统一身份认证暂时无法访问，请稍候再试。',
    en: 'The identity provider cannot be reached now. Try again in a moment.',
  },
} satisfies Record<string, Words>;
