import { newId, refuse } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { OrgUnitRow } from './org-unit.entity.ts';
import { normaliseUscc, usccFault, usccMayStand } from './uscc.rules.ts';

interface UsccInput {
  id?: string;
  uscc?: string | null;
  usccOverride?: string | null;
}

/** The code of a unit, checked, and of no other unit that exists. */
export async function checkedUscc(
  em: SqlEntityManager,
  input: UsccInput,
): Promise<{ uscc: string | null; usccOverride: string | null }> {
  if (!input.uscc?.trim()) return { uscc: null, usccOverride: null };
  const uscc = requireUscc(input.uscc, input.usccOverride);
  const bearer = await em.findOne(OrgUnitRow, { uscc: uscc.uscc, validTo: null, id: { $ne: input.id ?? newId() } });
  if (bearer)
    refuse(
      'USCC_TAKEN',
      { zh: `该代码已登记给${bearer.name}。`, en: `${bearer.nameEn} has this code.` },
      { field: 'uscc' },
    );
  return uscc;
}

/** Normalises a unified social credit code and refuses what may not stand; partner agencies are held to the same. */
export function requireUscc(
  code: string,
  override: string | null | undefined,
): { uscc: string; usccOverride: string | null } {
  const uscc = normaliseUscc(code);
  const fault = usccFault(uscc);
  if (!usccMayStand(fault, override)) {
    refuse(
      `USCC_${fault?.kind}`,
      fault?.kind === 'CHECK_DIGIT'
        ? {
            zh: `校验码不符，应为 ${fault.expected}。如证照确实如此，请填写核对情况。`,
            en: `The check digit should be ${fault.expected}. If the licence does say so, enter what was seen.`,
          }
        : {
            zh: '统一社会信用代码应为18位，不含 I、O、S、V、Z。',
            en: 'The code has 18 characters, without I, O, S, V and Z.',
          },
      { field: 'uscc', details: fault },
    );
  }
  return { uscc, usccOverride: fault ? (override as string).trim() : null };
}
