import { refuse } from '@hub/kit';

export type InspectionState = 'PLANNED' | 'NOTIFIED' | 'VISITED' | 'RECTIFYING' | 'CLOSED' | 'CANCELLED';
export type FindingState = 'OPEN' | 'RECTIFIED' | 'RETURNED' | 'VERIFIED';

/** What was seen at a visit is no longer cancelled; a visit that found nothing is closed at once. */
const transitions: Readonly<Record<InspectionState, readonly InspectionState[]>> = {
  PLANNED: ['NOTIFIED', 'CANCELLED'],
  NOTIFIED: ['VISITED', 'CANCELLED'],
  VISITED: ['RECTIFYING', 'CLOSED'],
  RECTIFYING: ['CLOSED'],
  CLOSED: [],
  CANCELLED: [],
};

/** A closed loop: found, put right, looked at again; given back as often as needed. */
const findingTransitions: Readonly<Record<FindingState, readonly FindingState[]>> = {
  OPEN: ['RECTIFIED'],
  RECTIFIED: ['VERIFIED', 'RETURNED'],
  RETURNED: ['RECTIFIED'],
  VERIFIED: [],
};

const words: Readonly<Record<InspectionState | FindingState, { zh: string; en: string }>> = {
  PLANNED: { zh: '计划中', en: 'planned' },
  NOTIFIED: { zh: '已通知', en: 'notified' },
  VISITED: { zh: '已到访', en: 'visited' },
  RECTIFYING: { zh: '整改中', en: 'being rectified' },
  CLOSED: { zh: '已办结', en: 'closed' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
  OPEN: { zh: '待整改', en: 'open' },
  RECTIFIED: { zh: '待复核', en: 'waiting for verification' },
  RETURNED: { zh: '已退回整改', en: 'given back' },
  VERIFIED: { zh: '复核通过', en: 'verified' },
};

export function checkInspectionStep(from: InspectionState, to: InspectionState): void {
  if (!transitions[from].includes(to)) refuseStep({ zh: '督导', en: 'The inspection' }, from, to);
}

export function checkFindingStep(from: FindingState, to: FindingState): void {
  if (!findingTransitions[from].includes(to)) refuseStep({ zh: '问题', en: 'The finding' }, from, to);
}

function refuseStep(
  noun: { zh: string; en: string },
  from: InspectionState | FindingState,
  to: InspectionState | FindingState,
): never {
  refuse('STATE_NOT_ALLOWED', {
    zh: `${noun.zh}${words[from].zh}，不能改为${words[to].zh}。`,
    en: `${noun.en} is ${words[from].en} and cannot become ${words[to].en}.`,
  });
}

/** Nobody inspects himself: the inspecting unit is not among the visited ones. */
export function checkUnits(inspecting: string, visited: readonly string[]): void {
  if (!visited.includes(inspecting)) return;
  refuse('OWN_UNIT', { zh: '督导单位不能是被督导单位。', en: 'A unit does not inspect itself.' }, { field: 'unitIds' });
}

/** A notice is for a visit to come. */
export function checkNotice(visitOn: string, today: string): void {
  if (visitOn >= today) return;
  refuse(
    'IN_PAST',
    { zh: '到访日期已过，请先修改日期再发通知。', en: 'The day of the visit is over; change it before the notice.' },
    { field: 'visitOn' },
  );
}

export function checkVisited(visitedOn: string, today: string): void {
  if (visitedOn <= today) return;
  refuse(
    'IN_FUTURE',
    { zh: '到访日期不能晚于今天。', en: 'The day of the visit is not before tomorrow.' },
    { field: 'visitedOn' },
  );
}

/** Findings are for units that were visited. */
export function checkFindingUnits(visited: readonly string[], findings: readonly { unitId: string }[]): void {
  const stranger = findings.findIndex((finding) => !visited.includes(finding.unitId));
  if (stranger < 0) return;
  refuse(
    'UNIT_NOT_VISITED',
    { zh: '整改单位须是被督导单位。', en: 'A finding is for a unit that was visited.' },
    { field: `findings.${stranger}.unitId` },
  );
}

/**
 * Whoever put a finding right does not verify it, nor anybody who also acts for the unit that had to
 * (谁整改谁不复核).
 */
export function checkVerifier(
  finding: { unitId: string; rectifiedBy: string | null },
  verifier: { id: string; units: readonly string[] },
): void {
  if (finding.rectifiedBy !== verifier.id && !verifier.units.includes(finding.unitId)) return;
  refuse('OWN_RECTIFICATION', {
    zh: '整改人和整改单位不能复核自己的整改。',
    en: 'Whoever rectified a finding, or acts for the unit that did, does not verify it.',
  });
}

/** Closed only when every finding was verified (销号). */
export function checkClosing(open: number): void {
  if (open === 0) return;
  refuse(
    'FINDINGS_OPEN',
    {
      zh: `还有${open}个问题没有复核通过，不能办结。`,
      en: `${open} findings are not verified yet; the inspection stays open.`,
    },
    { details: { open } },
  );
}

/** After its day a finding is late until it is put right; one put right after its day was late. */
export function isOverdue(finding: { dueOn: string; rectifiedOn: string | null; state: FindingState }, today: string) {
  const until = finding.state === 'OPEN' || finding.state === 'RETURNED' ? today : (finding.rectifiedOn ?? today);
  return until > finding.dueOn;
}
