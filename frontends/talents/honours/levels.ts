/** Levels of an award in words. */
export const levelWords: Record<string, { zh: string; en: string }> = {
  NATIONAL: { zh: '国家级', en: 'National' },
  MUNICIPAL: { zh: '市级', en: 'Municipal' },
  DISTRICT: { zh: '区县级', en: 'District' },
};
