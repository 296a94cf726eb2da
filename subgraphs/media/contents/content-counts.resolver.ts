import { Allow, type Connection, HubContext, make, PageArgs, rule } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { KeyTask, Person } from '../stubs.ts';
import { ContentsArgs } from './content.inputs.ts';
import { pageOfContents } from './content.resolver.ts';
import { ContentConnection, type ContentType } from './content.type.ts';

const readers = rule.any(rule.officer, rule.scope('media:read'));

/** Published contents by key task, in one statement for all tasks of a page. */
async function countPublished(em: SqlEntityManager, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await em.execute<{ id: string; count: number }[]>(
    `select key_task_id as id, count(*)::int as count from content
     where state = 'PUBLISHED' and key_task_id = any(?::uuid[]) group by key_task_id`,
    [`{${ids.join(',')}}`],
  );
  const counts = new Map(rows.map((row) => [row.id, row.count]));
  return new Map(ids.map((id) => [id, counts.get(id) ?? 0]));
}

@Resolver(() => KeyTask)
export class KeyTaskContentResolver {
  @FieldResolver(() => Int, { nullable: true, description: 'Contents published for this task (已发布内容数).' })
  @Allow(readers)
  async publishedContentCount(
    @Ctx() ctx: HubContext,
    @Root() task: InstanceType<typeof KeyTask>,
  ): Promise<number | null> {
    return ctx.loader('publishedContents', (ids: readonly string[], em) => countPublished(em, ids)).load(task.id);
  }

  @FieldResolver(() => ContentConnection, { nullable: true, description: 'Contents for this task (相关内容).' })
  @Allow(readers)
  async contents(
    @Ctx() ctx: HubContext,
    @Root() task: InstanceType<typeof KeyTask>,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ContentType>> {
    return pageOfContents(ctx, make(ContentsArgs, { ...page, keyTaskId: task.id }));
  }
}

@Resolver(() => Person)
export class PersonContentResolver {
  @FieldResolver(() => ContentConnection, { nullable: true, description: 'Contents about this person (相关报道).' })
  @Allow(rule.officer)
  async contents(
    @Ctx() ctx: HubContext,
    @Root() person: InstanceType<typeof Person>,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ContentType>> {
    return pageOfContents(ctx, make(ContentsArgs, { ...page, personId: person.id }));
  }
}
