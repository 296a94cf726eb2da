import { addWorkingDays } from '@hub/directory/contract/working-days';
import { chinaDay, type HubContext, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import { officerActingFor } from '../acting.ts';
import { assessmentFinalised } from '../contract/assessment-facts.ts';
import { tellStep } from '../notices/index.ts';
import { type Assessment, AssessmentAppeal } from './assessment.entity.ts';
import type {
  AppealAssessmentInput,
  AssessmentStepInput,
  DecideAppealsInput,
  ReviewAssessmentInput,
} from './assessment.inputs.ts';
import {
  checkAppealTerm,
  checkComplete,
  checkFinal,
  checkOtherPerson,
  checkStep,
  checkStranger,
  checkTyped,
  gradeOf,
  standing,
} from './assessment.rules.ts';
import { applyCounts, applyTotals, change, countsFor, ownOnly, reviewerOnly } from './assessment.service.ts';
import { scored } from './assessment.type.ts';

/** All scores with their reasons; what is counted is counted once more. The day of feedback is not counted in the term. */
export async function reviewAssessment(ctx: HubContext, input: ReviewAssessmentInput): Promise<Assessment> {
  const counted = await countsFor(ctx, input.id);
  return change(ctx, input, async ({ row, scheme, scores, indicators, em }) => {
    const viewer = officerActingFor(ctx, row.reviewUnitId, reviewerOnly);
    checkStep(row.state, 'FEEDBACK');
    checkStranger(viewer, row.unitId);
    checkOtherPerson(viewer.id, row.submittedBy);
    checkTyped(indicators, input.scores);
    for (const { indicator, score, reason } of input.scores)
      Object.assign(scores.get(indicator) ?? {}, { reviewScore: score, reviewReason: reason.trim() });
    checkComplete(indicators, (code) => scores.get(code)?.reviewScore);
    applyCounts(row, scores, indicators, counted);
    applyTotals(row, scores);
    Object.assign(row, {
      state: 'FEEDBACK',
      reviewedBy: viewer.id,
      reviewedAt: new Date(),
      appealUntil: addWorkingDays(chinaDay(), scheme.appealDays),
    });
    await tellStep(ctx, em, 'assessment.reviewed', row);
  });
}

/** The unit takes the feedback as it is. */
export async function acceptFeedback(ctx: HubContext, input: AssessmentStepInput): Promise<Assessment> {
  return change(ctx, input, ({ row }) => {
    const viewer = officerActingFor(ctx, row.unitId, ownOnly);
    if (row.state !== 'FEEDBACK') checkStep(row.state, 'APPEALED');
    Object.assign(row, { state: 'SETTLED', acceptedBy: viewer.id });
  });
}

export async function appeal(ctx: HubContext, input: AppealAssessmentInput): Promise<Assessment> {
  return change(ctx, input, async ({ row, scores, indicators, em }) => {
    const viewer = officerActingFor(ctx, row.unitId, ownOnly);
    checkStep(row.state, 'APPEALED');
    checkAppealTerm(chinaDay(), row.appealUntil ?? null);
    checkTyped(
      indicators,
      input.appeals.map(({ indicator }) => ({ indicator })),
    );
    for (const { indicator, text } of input.appeals) {
      const score = scores.get(indicator);
      em.create(AssessmentAppeal, {
        id: newId(),
        assessmentId: row.id,
        unitId: row.unitId,
        reviewUnitId: row.reviewUnitId,
        indicator,
        text: text.trim(),
        appealedBy: viewer.id,
        reviewedBy: row.reviewedBy ?? '',
        scoreBefore: score ? standing(scored(score)) : null,
        createdBy: viewerId(viewer),
      });
    }
    row.state = 'APPEALED';
    await tellStep(ctx, em, 'assessment.appealed', row);
  });
}

/** By somebody else than the reviewer, all at once; a counted indicator is counted anew and never typed. */
export async function decideAppeals(ctx: HubContext, input: DecideAppealsInput): Promise<Assessment> {
  const counted = await countsFor(ctx, input.id);
  return change(ctx, input, async ({ row, scores, indicators, em }) => {
    const viewer = officerActingFor(ctx, row.reviewUnitId, reviewerOnly);
    checkStep(row.state, 'SETTLED');
    if (row.state !== 'APPEALED') checkStep('SETTLED', 'APPEALED');
    checkStranger(viewer, row.unitId);
    checkOtherPerson(viewer.id, row.reviewedBy);
    checkTyped(
      indicators,
      input.decisions.map(({ indicator, upheld, score }) => ({ indicator, score: upheld ? (score ?? null) : null })),
    );
    const appeals = await em.find(AssessmentAppeal, { assessmentId: row.id });
    if (appeals.length !== input.decisions.length)
      refuse(
        'DECISIONS_MISSING',
        { zh: `共有${appeals.length}项申诉，须一并处理。`, en: `All ${appeals.length} appeals are decided at once.` },
        { field: 'decisions' },
      );
    for (const [index, { indicator, upheld, score: wanted, reason }] of input.decisions.entries()) {
      const one = appeals.find((candidate) => candidate.indicator === indicator);
      const score = scores.get(indicator);
      if (!one || !score)
        return refuse(
          'NOT_APPEALED',
          { zh: '该指标没有申诉。', en: 'There is no appeal on this indicator.' },
          { field: `decisions.${index}.indicator` },
        );
      if (upheld && score.counted) applyCounts(row, scores, indicators, counted, indicator);
      else if (upheld) {
        if (wanted === null || wanted === undefined)
          refuse(
            'SCORE_MISSING',
            { zh: '采纳申诉须给出改后得分。', en: 'An upheld appeal comes with a new score.' },
            { field: `decisions.${index}.score` },
          );
        score.finalScore = wanted;
      }
      Object.assign(one, {
        upheld,
        decision: reason.trim(),
        decidedBy: viewer.id,
        decidedAt: new Date(),
        scoreAfter: standing(scored(score)),
      });
    }
    applyTotals(row, scores);
    row.state = 'SETTLED';
    await tellStep(ctx, em, 'assessment.appeal-decided', row);
  });
}

/** Sign-off (定档): the grade follows from the total, a person other than the reviewer confirms it, nothing changes after. */
export async function finalise(ctx: HubContext, input: AssessmentStepInput): Promise<Assessment> {
  return change(ctx, input, async ({ row, scheme, em }) => {
    const viewer = officerActingFor(ctx, row.reviewUnitId, reviewerOnly);
    checkFinal(row.state, chinaDay(), row.appealUntil ?? null);
    checkStranger(viewer, row.unitId);
    checkOtherPerson(viewer.id, row.reviewedBy);
    const total = row.total ?? null;
    if (total === null)
      return refuse('TOTAL_UNKNOWN', {
        zh: '还有指标没有数据，总分未定，不能定档。',
        en: 'An indicator is unknown, so there is no total to sign off.',
      });
    const grade = gradeOf(total, scheme.grades).code;
    Object.assign(row, { state: 'FINAL', grade, finalisedBy: viewer.id, finalisedAt: new Date() });
    await writeFact(em, assessmentFinalised, {
      keys: { assessment: row.id, unit: row.unitId, scheme: row.schemeId },
      payload: {
        assessmentId: row.id,
        schemeId: row.schemeId,
        schemeCode: row.schemeCode,
        edition: scheme.edition,
        year: row.year,
        unitId: row.unitId,
        total,
        grade,
        finalisedOn: chinaDay(),
      },
    });
  });
}
