/** Types of records that a score can refer to, and the services that own them. */
export const evidenceServices = {
  Activity: 'tasks',
  ProgressReport: 'tasks',
  TypicalCase: 'tasks',
  Base: 'tasks',
  ServiceRecord: 'volunteers',
  Content: 'media',
  Honour: 'talents',
} as const;
export type EvidenceType = keyof typeof evidenceServices;

/** A record as it is now, as far as this service knows it. */
export interface RecordSeen {
  title: string;
  state: string;
  values: Record<string, string | number | null>;
}

/** A record as it was seen when it was put forward. */
export interface EvidenceSnapshot extends RecordSeen {
  type: EvidenceType;
  id: string;
  service: string;
  seenAt: string;
}

/** Names of what is not as it was seen; null when the record cannot be seen any more. */
export function changedSince(seen: RecordSeen, now: RecordSeen | null): string[] | null {
  if (!now) return null;
  const fields = new Set([...Object.keys(seen.values), ...Object.keys(now.values)]);
  return [
    ...(seen.title === now.title ? [] : ['title']),
    ...(seen.state === now.state ? [] : ['state']),
    ...[...fields].filter((field) => (seen.values[field] ?? null) !== (now.values[field] ?? null)).sort(),
  ];
}
