import { Allow, asResult, HubContext, rule } from '@hub/kit';
import { IsInt, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, readers, toKeyTask } from '../key-tasks/index.ts';
import { assignmentsLoader, signAssignment } from './assignment.service.ts';
import { AssignmentResult, AssignmentType, toAssignment } from './assignment.type.ts';

@InputType({ description: 'Signs for the part of a unit in a task (签收任务).' })
export class SignAssignmentInput {
  @Field(() => ID, { description: 'The unit’s part (任务分工).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @Mutation(() => AssignmentResult, {
    description:
      'Signs for a task on behalf of one’s own unit (签收任务). Refusals: ALREADY_SIGNED, WITHDRAWN, UNIT_NOT_MATCHED.',
  })
  @Allow(rule.privilege('tasks/assignments.sign'))
  async signAssignment(@Ctx() ctx: HubContext, @Arg('input', () => SignAssignmentInput) input: SignAssignmentInput) {
    return asResult(async () => toAssignment(await signAssignment(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task (重点任务).' })
  @Allow(readers)
  async keyTask(@Ctx() ctx: HubContext, @Root() assignment: AssignmentType): Promise<KeyTaskType | null> {
    const row = await keyTaskLoader(ctx).load(assignment.keyTaskId);
    return row ? toKeyTask(row) : null;
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskUnitsResolver {
  @FieldResolver(() => [AssignmentType], {
    description: 'Units of the task, lead first, in the document’s order (责任单位).',
  })
  @Allow(readers)
  async assignments(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<AssignmentType[]> {
    return ((await assignmentsLoader(ctx).load(task.id)) ?? []).map(toAssignment);
  }
}
