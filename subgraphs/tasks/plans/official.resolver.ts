import { Allow, HubContext, rule } from '@hub/kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { planDocument } from './official.service.ts';
import { OfficialFile } from './official.type.ts';

@Resolver()
export class OfficialPlanResolver {
  @Query(() => OfficialFile, {
    nullable: true,
    description:
      'The plan as a .docx in the layout of official documents, GB/T 9704-2012: its own words, and the tasks in force with units and targets as an annex (工作方案公文). Null when there is no such plan.',
  })
  @Allow(rule.officer)
  async planDocument(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<OfficialFile | null> {
    return planDocument(ctx, id);
  }
}
