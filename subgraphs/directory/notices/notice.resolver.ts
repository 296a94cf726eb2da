import { Allow, DateTime, type HubContext, rule } from '@hub/kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NoticeSettingsInput, NoticesArgs, NoticesInput } from './notice.input.ts';
import * as service from './notice.service.ts';
import { Notice, NoticeConnection, NoticeCounts, NoticeSettings } from './notice.type.ts';

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, { description: 'The inbox of the officer who asks, the newest first (我的消息).' })
  @Allow(rule.officer)
  myNotices(@Ctx() ctx: HubContext, @Args(() => NoticesArgs) args: NoticesArgs) {
    return service.listNotices(ctx, args);
  }

  @Query(() => NoticeCounts, { description: 'How many notices wait for the officer who asks (我的消息数).' })
  @Allow(rule.officer)
  myNoticeCounts(@Ctx() ctx: HubContext) {
    return service.noticeCounts(ctx);
  }

  @Query(() => NoticeSettings, { description: 'How the officer who asks gets letters (我的消息设置).' })
  @Allow(rule.officer)
  myNoticeSettings(@Ctx() ctx: HubContext) {
    return service.noticeSettings(ctx);
  }

  @Mutation(() => NoticeCounts, { description: 'Marks notices as read (标为已读).' })
  @Allow(rule.officer)
  readNotices(@Ctx() ctx: HubContext, @Arg('input', () => NoticesInput) input: NoticesInput) {
    return service.markNotices(ctx, 'read', input.ids);
  }

  @Mutation(() => NoticeCounts, { description: 'Marks all notices that came until then as read (全部已读).' })
  @Allow(rule.officer)
  readAllNotices(@Ctx() ctx: HubContext, @Arg('until', () => DateTime) until: Date) {
    return service.readAll(ctx, until);
  }

  @Mutation(() => NoticeCounts, { description: 'Marks notices as done; they count as read (标为办结).' })
  @Allow(rule.officer)
  finishNotices(@Ctx() ctx: HubContext, @Arg('input', () => NoticesInput) input: NoticesInput) {
    return service.markNotices(ctx, 'finish', input.ids);
  }

  @Mutation(() => NoticeCounts, { description: 'Takes the mark of being done back (撤销办结).' })
  @Allow(rule.officer)
  reopenNotices(@Ctx() ctx: HubContext, @Arg('input', () => NoticesInput) input: NoticesInput) {
    return service.markNotices(ctx, 'reopen', input.ids);
  }

  @Mutation(() => NoticeSettings, { description: 'Says how letters should come (更改消息设置).' })
  @Allow(rule.officer)
  changeNoticeSettings(@Ctx() ctx: HubContext, @Arg('input', () => NoticeSettingsInput) input: NoticeSettingsInput) {
    return service.changeNoticeSettings(ctx, input);
  }
}
