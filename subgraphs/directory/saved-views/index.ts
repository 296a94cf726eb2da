import { defineSlice } from '@hub/kit';
import { SavedViewRow } from './saved-view.entity.ts';
import { SavedViewResolver } from './saved-view.resolver.ts';

/** Saved views (常用视图): how an officer or a unit wants to see a list. */
export const savedViews = defineSlice({
  name: 'saved-views',
  entities: [SavedViewRow],
  resolvers: [SavedViewResolver],
});
