/** Levels of an award in words. */
export const levelWords: Record<string, { zh: string; en: string }> = {
  NATIONAL: { zh: '国家级', en: 'National' },
  MUNICIPAL: { zh: '市级', en: 'Municipal' },
  DISTRICT: { zh: '区县级', en: 'District' },
};

/** What an award is. */
export const natureWords: Record<string, { zh: string; en: string }> = {
  COMMENDATION: { zh: '表彰奖励', en: 'Commendation' },
  SELECTION: { zh: '选树宣传', en: 'Selection' },
  CONTEST: { zh: '竞赛', en: 'Contest' },
  RECOMMENDATION: { zh: '举荐', en: 'Recommendation' },
};
