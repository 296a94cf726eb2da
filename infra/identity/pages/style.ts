import { Html } from './html.ts';

const dark = `--ground:#12151c;--card:#1b202a;--text:#e6e9f0;--quiet:#a7b0c2;--line:#454e60;--field:#141820;
--blue:#3a6fd0;--link:#6ba3ff;--blue-deep:#3263be;--on-blue:#fff;--soft:#222b3b;--bad:#ff9c96;--bad-ground:#2c1719;--bad-line:#7a2f2f;
--brand:linear-gradient(160deg,#0c2a59 0%,#123f86 60%,#1a55ac 100%);--focus:#8bb6ff`;

/** One small sheet for all pages of the provider. System fonts, no picture, no outside file. */
export const style = new Html(`
:root{color-scheme:light dark;--ground:#f4f6fa;--card:#fff;--text:#1d2433;--quiet:#545d70;--line:#c9d0dc;--field:#fff;
--blue:#1456b8;--link:#1456b8;--blue-deep:#0f4391;--on-blue:#fff;--soft:#edf3fc;--bad:#cf1322;--bad-ground:#fff2f0;--bad-line:#ffccc7;
--brand:linear-gradient(160deg,#0f4391 0%,#1456b8 55%,#2a76d2 100%);--focus:#1456b8}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{color-scheme:dark;${dark}}
:root[data-theme=light]{color-scheme:light}
*{box-sizing:border-box}
html{font:16px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;background:var(--ground);color:var(--text);display:grid;place-items:center;padding:24px}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.frame{display:grid;grid-template-columns:minmax(260px,5fr) minmax(360px,6fr);width:100%;max-width:920px;min-height:540px;background:var(--card);
border-radius:16px;overflow:hidden;box-shadow:0 1px 2px rgba(16,32,64,.08),0 16px 48px rgba(16,32,64,.10)}
.brand{background:var(--brand);color:#fff;padding:44px 36px;display:flex;flex-direction:column}
.brand svg{width:56px;height:56px;display:block;margin-bottom:24px}
.brand .name{font-size:1.75rem;line-height:1.3;font-weight:650;margin:0 0 12px;letter-spacing:.02em}
.brand .promise{margin:0;color:rgba(255,255,255,.92);max-width:22em}
.brand .owner{margin:auto 0 0;padding-top:32px;font-size:.875rem;color:rgba(255,255,255,.88)}
main{padding:28px 40px 36px;min-width:0;display:flex;flex-direction:column}
.bar{display:flex;justify-content:flex-end;font-size:.9375rem;margin-bottom:12px}
.bar a{padding:6px 8px;margin-right:-8px;border-radius:6px}
h1{font-size:1.5rem;line-height:1.35;margin:0 0 20px;font-weight:650}
form,main>p{margin:0}
main>h1:first-child{margin-top:14px}
label{display:block;font-weight:550;margin:0 0 6px}
.field{margin-bottom:18px}
.box{position:relative}
input[type=text],input[type=password]{width:100%;height:46px;padding:0 14px;font:inherit;color:var(--text);background:var(--field);border:1px solid #7f899b;border-radius:8px}
input:focus{outline:2px solid var(--focus);outline-offset:0;border-color:var(--focus)}
input[aria-invalid=true]{border-color:var(--bad)}
.box .reveal{position:absolute;right:4px;top:4px;height:38px;padding:0 12px;border:0;border-radius:6px;background:none;color:var(--quiet);font:inherit;font-size:.875rem;cursor:pointer}
.box.revealable input{padding-right:104px}
.primary{width:100%;min-height:46px;border:0;border-radius:8px;background:var(--blue);color:var(--on-blue);font:inherit;font-weight:600;font-size:1.0625rem;cursor:pointer}
.primary:hover{background:var(--blue-deep)}
.primary[disabled]{opacity:.75;cursor:progress}
.secondary{display:inline-flex;align-items:center;min-height:42px;padding:0 18px;border:1px solid #7f899b;border-radius:8px;background:var(--card);color:var(--text);font:inherit;text-decoration:none;cursor:pointer}
.hint,.note{color:var(--quiet);font-size:.9375rem;margin:6px 0 0}
main>.note{margin-top:18px}
#change{margin-top:18px}
.alert{border:1px solid var(--bad-line);background:var(--bad-ground);color:var(--bad);border-radius:8px;padding:10px 14px;margin:0 0 18px}
.alert p{margin:0}
.alert p+p{margin-top:4px}
.actions{display:flex;gap:12px;flex-wrap:wrap;margin-top:20px}
.actions .primary{width:auto;padding:0 28px}
details.demo{margin-top:24px;border-top:1px solid var(--line);padding-top:8px}
details.demo summary{cursor:pointer;font-weight:600;padding:8px 0;border-radius:6px}
details.demo p{margin:0 0 12px;color:var(--quiet);font-size:.9375rem}
details.demo code{font:600 .9375rem ui-monospace,SFMono-Regular,Consolas,monospace;color:var(--text);background:var(--soft);padding:1px 6px;border-radius:4px;white-space:nowrap}
.people{list-style:none;margin:0;padding:0 0 2px;display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:8px}
.frame:has(.demo){max-width:1080px;grid-template-columns:minmax(240px,3fr) 7fr}
.frame:has(.demo) main>form,.frame:has(.demo) main>.alert{max-width:440px}
.people form{height:100%}
.people button{width:100%;height:100%;display:flex;flex-direction:column;text-align:left;padding:8px 12px;border:1px solid var(--line);border-radius:8px;background:var(--card);color:var(--text);font:inherit;cursor:pointer}
.people button:hover{border-color:var(--blue);background:var(--soft)}
.people b{display:block;font-weight:600}
.people span{display:block;color:var(--quiet);font-size:.8125rem;line-height:1.45}
code.error{font:.9375rem ui-monospace,SFMono-Regular,Consolas,monospace;overflow-wrap:anywhere}
@media (max-width:760px){
body{padding:0;place-items:stretch;background:var(--card)}
.frame,.frame:has(.demo){grid-template-columns:1fr;grid-template-rows:auto 1fr;border-radius:0;box-shadow:none;max-width:none;min-height:100vh;min-height:100dvh}
.brand{padding:20px 20px 18px;display:grid;grid-template-columns:auto 1fr;column-gap:14px;align-items:center}
.brand svg{width:44px;height:44px;margin:0;grid-row:1/3}
.brand .name{font-size:1.25rem;margin:0}
.brand .promise{display:none}
.brand .owner{margin:0;padding:0;font-size:.8125rem}
main{padding:12px 20px 32px}
.frame:has(.demo) main>form,.frame:has(.demo) main>.alert{max-width:none}
.people{grid-template-columns:1fr}}
@media (prefers-reduced-motion:no-preference){button{transition:background-color .12s,border-color .12s}}
@media print{.frame{box-shadow:none}}
`);

/** Rain falling on a young plant, drawn in lines. */
export const emblem = new Html(
  `<svg viewBox="0 0 56 56" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="M28 50V30"/><path d="M28 36c0-8-6-13-15-13 0 9 6 14 15 13Z" fill="rgba(255,255,255,.22)"/><path d="M28 31c0-8 6-13 15-13 0 9-6 14-15 13Z" fill="rgba(255,255,255,.34)"/><path d="M16 6v6M28 4v8M40 6v6M22 15v3M34 13v3"/><path d="M14 50h28"/></svg>`,
);
