import type { Density } from '@hub/runtime';

export interface SavedView {
  id: string;
  version: number;
  name: string;
  unitId: string | null;
  query: string;
  columns: { order: string[]; hidden: string[] } | null;
  density: Density | null;
  isDefault: boolean;
}

const parts = 'id version name unitId query columns density isDefault';
const result = `{ __typename ... on SavedView { ${parts} } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }`;
const verb = (name: string, input: string) =>
  `mutation ListView_${name}($input: ${input}!) { result: ${name}(input: $input) ${result} }`;

export const viewsQuery = `query ListViews($page: String!) { savedViews(page: $page) { ${parts} } }`;
export const viewVerbs = {
  save: verb('saveView', 'SaveViewInput'),
  change: verb('changeSavedView', 'ChangeViewInput'),
  makeDefault: verb('setDefaultView', 'DefaultViewInput'),
  remove: verb('removeSavedView', 'SavedViewStepInput'),
  restore: verb('restoreSavedView', 'SavedViewStepInput'),
} as const;
