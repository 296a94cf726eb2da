/** Words that several pages of the module say. */
export const m = {
  honours: { zh: '荣誉', en: 'Honours' },
  people: { zh: '科技人才', en: 'People' },
  propose: { zh: '提名', en: 'Propose' },
  award: { zh: '奖项', en: 'Award' },
  person: { zh: '人员', en: 'Person' },
};
