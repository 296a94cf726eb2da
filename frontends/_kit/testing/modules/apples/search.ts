import type { SearchSource } from '@hub/runtime';

const search: SearchSource = async (term) =>
  '红富士'.includes(term) ? [{ kind: '苹果', title: '红富士', detail: '一号树', to: '/apples/1' }] : [];

export default search;
