import type { Words } from '@hub/runtime';

/** 问题〔2026〕3号: how a problem of the list is called wherever it is named. */
export const problemNumber = ({ year, number }: { year: number; number: number }): Words => ({
  zh: `问题〔${year}〕${number}号`,
  en: `Problem ${year}/${number}`,
});
