import type { TargetSource } from '../gql/graphql.ts';

/** The form's values. */
export interface Correction {
  leadUnitId?: string;
  /** Printed name to unit. */
  units?: Record<string, string | undefined>;
  sources?: TargetSource[];
  schedule?: number[];
}

interface Task {
  id: string;
  targets: readonly { text: string; value?: number | null | undefined; unit?: string | null | undefined }[];
  schedule: readonly { month: string }[];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed is sent: targets sent again would be taken as the office's own reading of the document. */
export function correctionOf(task: Task, before: Correction, after: Correction) {
  const units = Object.entries(after.units ?? {}).flatMap(([name, unitId]) => (unitId ? [{ name, unitId }] : []));
  return {
    id: task.id,
    ...(after.leadUnitId && after.leadUnitId !== before.leadUnitId ? { leadUnitId: after.leadUnitId } : {}),
    ...(units.length > 0 ? { units } : {}),
    ...(same(after.sources, before.sources)
      ? {}
      : {
          targets: task.targets.map(({ text, value, unit }, index) => ({
            text,
            value: value ?? null,
            unit: unit ?? null,
            source: after.sources?.[index] ?? ('NONE' as const),
          })),
        }),
    ...(same(after.schedule, before.schedule)
      ? {}
      : {
          schedule: task.schedule.map(({ month }, index) => ({ month, percent: after.schedule?.[index] ?? 0 })),
        }),
  };
}
