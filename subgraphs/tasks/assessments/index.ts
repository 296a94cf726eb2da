import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Assessment, AssessmentAppeal, AssessmentScore } from './assessment.entity.ts';
import { AssessmentResolver } from './assessment.resolver.ts';
import { type AssessmentType, toAssessment } from './assessment.type.ts';
import {
  AssessmentEvidenceResolver,
  AssessmentPartsResolver,
  AssessmentScoreResolver,
} from './assessment-parts.resolver.ts';

/** Assessments (考核): self-assessment, review, feedback, appeal, sign-off; ranks; evidence as it was seen. */
export const assessments = defineSlice({
  name: 'assessments',
  entities: [Assessment, AssessmentScore, AssessmentAppeal],
  resolvers: [AssessmentResolver, AssessmentPartsResolver, AssessmentScoreResolver, AssessmentEvidenceResolver],
  references: [
    reference<AssessmentType>('Assessment', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(Assessment, { id: { $in: [...ids] } })).map((row) => [row.id, toAssessment(row)])),
        ),
    }),
  ],
});
