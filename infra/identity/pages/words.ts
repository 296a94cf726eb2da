import type { Lang } from '@hub/kit';

export interface PageWords {
  readonly product: string;
  readonly owner: string;
  readonly promise: string;
  readonly signIn: string;
  readonly username: string;
  readonly password: string;
  readonly show: string;
  readonly hide: string;
  readonly submit: string;
  readonly submitting: string;
  readonly forgotten: string;
  readonly otherLanguage: string;
  readonly refused: string;
  readonly empty: string;
  readonly busy: string;
  readonly locked: (time: string) => string;
  readonly minutes: (count: number) => string;
  readonly demoTitle: string;
  readonly demoNote: string;
  readonly demoSignIn: string;
  readonly changeTitle: string;
  readonly changeNote: string;
  readonly presentPassword: string;
  readonly newPassword: string;
  readonly repeatPassword: string;
  readonly passwordRule: string;
  readonly changeSubmit: string;
  readonly notEqual: string;
  readonly expiredTitle: string;
  readonly expired: string;
  readonly errorTitle: string;
  readonly error: string;
  readonly errorCode: string;
  readonly home: string;
  readonly signOutTitle: string;
  readonly signOutAsk: string;
  readonly signOut: string;
  readonly stay: string;
  readonly signedOutTitle: string;
  readonly signedOut: string;
  readonly capsLock: string;
}

const zh: PageWords = {
  product: '科技春雨协同平台',
  owner: '科学技术协会 · 内部工作平台',
  promise: '年度工作计划的任务、人才、志愿服务与宣传，一处协同。',
  signIn: '登录',
  username: '用户名',
  password: '密码',
  show: '显示密码',
  hide: '隐藏密码',
  submit: '登录',
  submitting: '正在登录…',
  forgotten: '忘记密码或账号被停用，请联系本单位的平台管理员。',
  otherLanguage: 'English',
  refused: '用户名或密码不正确，请重新输入。',
  empty: '请输入用户名和密码。',
  busy: '现在登录的人较多，请稍候再试。',
  locked: (time) => `多次输入错误，为保护账号，请在 ${time}后再试。`,
  minutes: (count) => (count <= 1 ? '1 分钟' : `${count} 分钟`),
  demoTitle: '演示账号',
  demoNote: '本平台以演示方式运行，数据均为虚构。点击姓名即可登录，密码均为',
  demoSignIn: '以此账号登录',
  changeTitle: '设置新密码',
  changeNote: '首次登录须设置自己的密码。',
  presentPassword: '当前密码',
  newPassword: '新密码',
  repeatPassword: '再次输入新密码',
  passwordRule: '至少 12 个字符，含大写字母、小写字母、数字、符号中的三种。',
  changeSubmit: '保存并登录',
  notEqual: '两次输入的新密码不一致。',
  expiredTitle: '登录页面已过期',
  expired: '此登录页面已使用过或停留过久，请重新开始。',
  errorTitle: '无法完成登录',
  error: '登录请求未能完成，请返回首页重新开始；若再次出现，请把下面的代码告诉平台管理员。',
  errorCode: '代码',
  home: '返回首页',
  signOutTitle: '退出登录',
  signOutAsk: '要退出科技春雨协同平台吗？',
  signOut: '退出',
  stay: '留在平台',
  signedOutTitle: '您已退出',
  signedOut: '在公用电脑上，请同时关闭浏览器。',
  capsLock: '大写锁定已打开。',
};

const en: PageWords = {
  product: 'Spring Rain Hub',
  owner: 'Association for Science and Technology · internal',
  promise: 'Tasks, talents, volunteers and media of the yearly work plan, in one place.',
  signIn: 'Sign in',
  username: 'User name',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  forgotten: 'Password forgotten or account closed? Ask the platform administrator of your unit.',
  otherLanguage: '中文',
  refused: 'User name or password is wrong. Try again.',
  empty: 'Enter user name and password.',
  busy: 'Many people are signing in now. Try again in a moment.',
  locked: (time) => `Too many wrong attempts. To protect the account, wait ${time} before the next.`,
  minutes: (count) => (count <= 1 ? '1 minute' : `${count} minutes`),
  demoTitle: 'Demo sign-ins',
  demoNote: 'This hub runs as a demo; all data are invented. Choose a name to sign in. Everybody’s password is',
  demoSignIn: 'Sign in as',
  changeTitle: 'Choose a new password',
  changeNote: 'The first sign-in asks for a password of your own.',
  presentPassword: 'Present password',
  newPassword: 'New password',
  repeatPassword: 'New password again',
  passwordRule: 'At least 12 characters, with three of: capital letters, small letters, digits, signs.',
  changeSubmit: 'Save and sign in',
  notEqual: 'The two new passwords differ.',
  expiredTitle: 'This sign-in page has expired',
  expired: 'It was used already or stood open too long. Please start again.',
  errorTitle: 'The sign-in could not be completed',
  error:
    'Go back to the home page and start again. If it happens once more, give this code to the platform administrator.',
  errorCode: 'Code',
  home: 'Home page',
  signOutTitle: 'Sign out',
  signOutAsk: 'Sign out of the Spring Rain Hub?',
  signOut: 'Sign out',
  stay: 'Stay',
  signedOutTitle: 'You are signed out',
  signedOut: 'On a shared computer, close the browser too.',
  capsLock: 'Caps Lock is on.',
};

export const pageWords: Readonly<Record<Lang, PageWords>> = { zh, en };

/** The language of a page: asked for in the address, kept in a cookie, or the browser's; Chinese when nothing tells. */
export function pageLang(
  asked: string | undefined,
  cookie: string | undefined,
  acceptLanguage: string | undefined,
): Lang {
  for (const wish of [asked, cookie, acceptLanguage]) {
    const first = wish
      ?.trim()
      .toLowerCase()
      .split(/[\s,;]+/)[0];
    if (first?.startsWith('zh')) return 'zh';
    if (first?.startsWith('en')) return 'en';
  }
  return 'zh';
}
