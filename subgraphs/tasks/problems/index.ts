import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Problem } from './problem.entity.ts';
import { ProblemResolver } from './problem.resolver.ts';
import { type ProblemType, toProblem } from './problem.type.ts';

/** Problems (问题清单): raised, assigned, rectified, handed in with evidence, struck off by somebody else. */
export const problems = defineSlice({
  name: 'problems',
  entities: [Problem],
  resolvers: [ProblemResolver],
  references: [
    reference<ProblemType>('Problem', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(Problem, { id: { $in: [...ids] } })).map((row) => [row.id, toProblem(row)])),
        ),
    }),
  ],
});
