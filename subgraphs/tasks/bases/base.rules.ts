import { refuse } from '@hub/kit';

export type BaseState = 'CULTIVATING' | 'APPLIED' | 'CERTIFIED' | 'RECERTIFYING' | 'REVOKED';
/** How a certified base stands today: expiry is shown and never changes the record by itself. */
export type BaseStanding = 'VALID' | 'RECERTIFICATION_DUE' | 'EXPIRED';

const transitions: Readonly<Record<BaseState, readonly BaseState[]>> = {
  CULTIVATING: ['APPLIED'],
  APPLIED: ['CERTIFIED', 'CULTIVATING'],
  CERTIFIED: ['RECERTIFYING', 'REVOKED'],
  RECERTIFYING: ['CERTIFIED', 'REVOKED'],
  REVOKED: [],
};

const words: Readonly<Record<BaseState, { zh: string; en: string }>> = {
  CULTIVATING: { zh: '培育中', en: 'cultivated' },
  APPLIED: { zh: '申报中', en: 'applied for' },
  CERTIFIED: { zh: '已认定', en: 'certified' },
  RECERTIFYING: { zh: '复核中', en: 'being re-certified' },
  REVOKED: { zh: '已撤销', en: 'revoked' },
};

/** Several verbs lead to the same state; each starts from its own ones. */
export function checkBaseStep(from: BaseState, to: BaseState, only: readonly BaseState[] = [from]): void {
  if (transitions[from].includes(to) && only.includes(from)) return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `基地${words[from].zh}，不能改为${words[to].zh}。`,
    en: `The base is ${words[from].en} and cannot become ${words[to].en}.`,
  });
}

/** Whoever applied for a base does not certify it. */
export function checkCertifier(appliedBy: string | null, certifier: string): void {
  if (appliedBy !== certifier) return;
  refuse('OWN_BASE', {
    zh: '申报人不能认定自己申报的基地，请由其他人员办理。',
    en: 'Whoever applied for the base does not certify it.',
  });
}

const date = (day: string) => new Date(`${day}T00:00:00Z`);
const iso = (value: Date) => value.toISOString().slice(0, 10);

/** The last day of a term of whole years: a term from 1 March ends on the last day of February. */
export function termEnd(from: string, years: number): string {
  const next = date(from);
  next.setUTCFullYear(next.getUTCFullYear() + years);
  // 29 February in a year without one became 1 March, so that the day before is right for it as well.
  next.setUTCDate(next.getUTCDate() - 1);
  return iso(next);
}

export function daysBefore(day: string, days: number): string {
  const value = date(day);
  value.setUTCDate(value.getUTCDate() - days);
  return iso(value);
}

export function dayAfter(day: string): string {
  return daysBefore(day, -1);
}

/** A term begins before it ends and is not longer than its kind allows. */
export function checkTerm(validFrom: string, validTo: string, years: number): void {
  const longest = termEnd(validFrom, years);
  if (validTo > validFrom && validTo <= longest) return;
  refuse(
    'TERM_NOT_ALLOWED',
    {
      zh: `有效期止须晚于有效期起，且不晚于${longest}（最长${years}年）。`,
      en: `The term ends after it begins and not after ${longest} (${years} years at most).`,
    },
    { field: 'validTo', details: { longest, years } },
  );
}

/** A renewal continues the old term; after it ended, it begins on the day of the decision, and the gap stays visible. */
export function renewalFrom(validTo: string, today: string): string {
  return today <= validTo ? dayAfter(validTo) : today;
}

export function checkRecertificationDue(recertifyFrom: string, today: string): void {
  if (today >= recertifyFrom) return;
  refuse(
    'NOT_DUE',
    { zh: `自${recertifyFrom}起方可申请复核。`, en: `Re-certification can be asked for from ${recertifyFrom} on.` },
    { details: { from: recertifyFrom } },
  );
}

export function standingOf(
  base: { state: BaseState; validTo: string | null; recertifyFrom: string | null },
  today: string,
): BaseStanding | null {
  if (base.state !== 'CERTIFIED' && base.state !== 'RECERTIFYING') return null;
  if (!base.validTo || !base.recertifyFrom) return null;
  if (today > base.validTo) return 'EXPIRED';
  return today >= base.recertifyFrom ? 'RECERTIFICATION_DUE' : 'VALID';
}

/** The version of a kind in force on a day: the last one that began. */
export function versionOn<Kind extends { validFrom: string }>(kinds: readonly Kind[], day: string): Kind | null {
  return kinds.filter((kind) => kind.validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}
