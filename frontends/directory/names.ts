import { useLang } from '@hub/runtime';

interface Named {
  name: string;
  nameEn?: string | null;
}

/** The name in the officer's language; the Chinese one where no English is registered. */
export function useName() {
  const lang = useLang();
  return (thing: Named | null | undefined): string =>
    thing ? (lang === 'en' && thing.nameEn ? thing.nameEn : thing.name) : '';
}
