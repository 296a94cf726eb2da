import { addWorkingDays } from '@hub/directory/contract/working-days';
import { checkVersion, chinaDay, type HubContext, hubError, newId, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { findingIssued, findingVerified } from '../contract/inspection-facts.ts';
import { tidyEvidence } from '../evidence.ts';
import { tellStep } from '../notices/index.ts';
import { type Inspection, InspectionFinding } from './inspection.entity.ts';
import type {
  InspectionStepInput,
  IssueFindingsInput,
  RectifyFindingInput,
  ReturnFindingInput,
} from './inspection.inputs.ts';
import { checkFindingStep, checkFindingUnits, checkVerifier } from './inspection.rules.ts';
import { inspectingOnly, inspectionStep } from './inspection.service.ts';

/** All findings of a visit, each with its unit and its day; the day of issue is not counted. */
export async function issueFindings(ctx: HubContext, input: IssueFindingsInput): Promise<Inspection> {
  const today = chinaDay();
  return inspectionStep(ctx, input, 'RECTIFYING', async (inspection, em) => {
    const viewer = officerActingFor(ctx, inspection.unitId, inspectingOnly);
    checkFindingUnits(inspection.unitIds, input.findings);
    for (const [index, { unitId, text, requirement, workingDays }] of input.findings.entries()) {
      const dueOn = addWorkingDays(today, workingDays);
      const finding = em.create(InspectionFinding, {
        id: newId(),
        inspectionId: inspection.id,
        number: index + 1,
        unitId,
        inspectingUnitId: inspection.unitId,
        text: text.trim(),
        requirement: requirement.trim(),
        workingDays,
        issuedOn: today,
        firstDueOn: dueOn,
        dueOn,
        state: 'OPEN',
        evidence: [],
        createdBy: viewerId(viewer),
      });
      await writeFact(em, findingIssued, factOf(finding));
    }
  });
}

/** The unit says what it did and proves it; being late is shown and no obstacle. */
export async function rectifyFinding(ctx: HubContext, input: RectifyFindingInput): Promise<InspectionFinding> {
  return findingStep(ctx, input, 'RECTIFIED', async (finding, em) => {
    const viewer = officerActingFor(ctx, finding.unitId, {
      zh: '只有整改单位可以填报整改情况。',
      en: 'A finding is put right by its own unit.',
    });
    Object.assign(finding, {
      measures: input.measures.trim(),
      evidence: tidyEvidence(input.evidence),
      rectifiedBy: viewer.id,
      rectifiedAt: new Date(),
      returnReason: null,
    });
    await tellStep(ctx, em, 'finding.rectified', finding);
  });
}

/** Not good enough yet; a new term may be given, and the first day stays on record. */
export async function returnFinding(ctx: HubContext, input: ReturnFindingInput): Promise<InspectionFinding> {
  return findingStep(ctx, input, 'RETURNED', async (finding, em) => {
    const viewer = officerActingFor(ctx, finding.inspectingUnitId, inspectingOnly);
    checkVerifier({ unitId: finding.unitId, rectifiedBy: finding.rectifiedBy ?? null }, viewer);
    const renewed = input.workingDays ? addWorkingDays(chinaDay(), input.workingDays) : finding.dueOn;
    // A new term only lengthens: nobody loses days by handing in early.
    Object.assign(finding, {
      returnReason: input.reason.trim(),
      dueOn: renewed > finding.dueOn ? renewed : finding.dueOn,
    });
    await tellStep(ctx, em, 'finding.returned', finding);
  });
}

/** The inspecting unit looked again and finds it right (复核). */
export async function verifyFinding(ctx: HubContext, input: InspectionStepInput): Promise<InspectionFinding> {
  return findingStep(ctx, input, 'VERIFIED', async (finding, em) => {
    const viewer = officerActingFor(ctx, finding.inspectingUnitId, inspectingOnly);
    checkVerifier({ unitId: finding.unitId, rectifiedBy: finding.rectifiedBy ?? null }, viewer);
    Object.assign(finding, { verifiedBy: viewer.id, verifiedAt: new Date() });
    const { keys, payload } = factOf(finding);
    const rectifiedOn = chinaDay(finding.rectifiedAt ?? new Date());
    await writeFact(em, findingVerified, {
      keys,
      payload: { ...payload, rectifiedOn, late: rectifiedOn > finding.dueOn, verifiedOn: chinaDay() },
    });
  });
}

async function findingStep(
  ctx: HubContext,
  input: InspectionStepInput,
  to: InspectionFinding['state'],
  change: (finding: InspectionFinding, em: SqlEntityManager) => void | Promise<void>,
): Promise<InspectionFinding> {
  const notFound = () => hubError.notFound({ zh: '没有这个问题。', en: 'There is no such finding.' });
  await ctx.write(async (em) => {
    const finding = await em.findOne(InspectionFinding, { id: input.id });
    if (!finding) throw notFound();
    checkVersion(finding, input.version);
    checkFindingStep(finding.state, to);
    await change(finding, em);
    finding.state = to;
    await em.flush();
  });
  const finding = await ctx.read((em) => em.findOne(InspectionFinding, { id: input.id }));
  if (!finding) throw notFound();
  return finding;
}

const factOf = ({ id, inspectionId, number, unitId, inspectingUnitId, issuedOn, dueOn }: InspectionFinding) => ({
  keys: { finding: id, inspection: inspectionId, unit: unitId },
  payload: { findingId: id, inspectionId, number, unitId, inspectingUnitId, issuedOn, dueOn },
});
