/** Words that several pages of the module say. */
export const m = {
  pipeline: { zh: '稿件流水线', en: 'Pipeline' },
  contents: { zh: '全部稿件', en: 'All contents' },
  write: { zh: '撰写稿件', en: 'Write' },
};
