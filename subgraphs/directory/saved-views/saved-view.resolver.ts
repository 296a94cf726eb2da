import { Allow, asResult, HubContext, rule } from '@hub/kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import * as service from './saved-view.service.ts';
import {
  ChangeViewInput,
  DefaultViewInput,
  SavedView,
  SavedViewResult,
  SavedViewStepInput,
  SaveViewInput,
  toSavedView,
} from './saved-view.type.ts';

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => [SavedView], {
    description: 'Views of a list: the officer’s own by name, then those of the units acted for (常用视图).',
  })
  @Allow(rule.officer)
  async savedViews(@Ctx() ctx: HubContext, @Arg('page', () => String) page: string): Promise<SavedView[]> {
    return (await service.listViews(ctx, page)).map(toSavedView);
  }

  @Mutation(() => SavedViewResult, {
    description:
      'Keeps a view, for oneself or, with the privilege, for a unit acted for (保存视图). Refusals: NAME_TAKEN, TOO_MANY_VIEWS.',
  })
  @Allow(rule.officer)
  saveView(@Ctx() ctx: HubContext, @Arg('input', () => SaveViewInput) input: SaveViewInput) {
    return asResult(async () => toSavedView(await service.saveView(ctx, input)));
  }

  @Mutation(() => SavedViewResult, { description: 'Another name or content (更新视图). Refusals: NAME_TAKEN.' })
  @Allow(rule.officer)
  changeSavedView(@Ctx() ctx: HubContext, @Arg('input', () => ChangeViewInput) input: ChangeViewInput) {
    return asResult(async () => toSavedView(await service.changeView(ctx, input)));
  }

  @Mutation(() => SavedViewResult, { description: 'Makes it the one a list opens with, or no longer (设为默认).' })
  @Allow(rule.officer)
  setDefaultView(@Ctx() ctx: HubContext, @Arg('input', () => DefaultViewInput) input: DefaultViewInput) {
    return asResult(async () => toSavedView(await service.setDefaultView(ctx, input)));
  }

  @Mutation(() => SavedViewResult, { description: 'Takes it out of the menu (删除视图).' })
  @Allow(rule.officer)
  removeSavedView(@Ctx() ctx: HubContext, @Arg('input', () => SavedViewStepInput) input: SavedViewStepInput) {
    return asResult(async () => toSavedView(await service.removeView(ctx, input)));
  }

  @Mutation(() => SavedViewResult, { description: 'Brings back what was removed (恢复视图). Refusals: NAME_TAKEN.' })
  @Allow(rule.officer)
  restoreSavedView(@Ctx() ctx: HubContext, @Arg('input', () => SavedViewStepInput) input: SavedViewStepInput) {
    return asResult(async () => toSavedView(await service.restoreView(ctx, input)));
  }
}
