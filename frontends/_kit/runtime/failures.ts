import type { FailureKind } from './failure.tsx';
import { csrfToken } from './session.ts';

type Reported = Exclude<FailureKind, 'forbidden' | 'not-found'>;

/** Tells the registry that a version failed in front of an officer, so that its publisher sees it. */
export function reportFailure(name: string, version: string, kind: Reported, detail: string): void {
  fetch('/modules/api/failures', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken() },
    body: JSON.stringify({ name, version, kind, detail: detail.slice(0, 1000) }),
  }).catch(() => undefined);
}
