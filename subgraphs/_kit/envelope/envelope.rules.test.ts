import { describe, expect, it } from 'vitest';
import type { Viewer } from '../viewer.ts';
import { EnvelopeError, ReplayGuard, signEnvelope, verifyEnvelope } from './index.ts';

const secret = 'a secret that is long enough for the kit';
const viewer: Viewer = { kind: 'service', id: 'gateway', lang: 'zh' };
const now = Date.parse('2026-11-23T08:00:00Z');
const body = '{"query":"{ keyTask { id } }"}';
const header = signEnvelope({ secret, audience: 'tasks', viewer, requestId: 'r1', body, now });

function fault(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof EnvelopeError) return error.fault;
    throw error;
  }
  return 'accepted';
}

describe('the identity envelope', () => {
  it('carries the viewer and the request id to the service it was signed for', () => {
    const opened = verifyEnvelope({ secret, audience: 'tasks', header, body, now: now + 29_000 });
    expect(opened.viewer).toEqual(viewer);
    expect(opened.requestId).toBe('r1');
  });

  it.each([
    ['missing', { header: undefined }],
    ['malformed', { header: 'abc' }],
    ['signature', { header: `${header.slice(0, -3)}AAA` }],
    ['signature', { header: header.slice(0, -5) }],
    ['signature', { audience: 'media' }],
    ['signature', { secret: 'another secret that is long enough too' }],
    ['body', { body: body.replace('id', 'text') }],
    ['expired', { now: now + 31_000 }],
  ])('is refused as %s', (expected, change) => {
    expect(fault(() => verifyEnvelope({ secret, audience: 'tasks', header, body, now, ...change }))).toBe(expected);
  });

  it('is refused when the identity inside was swapped', () => {
    const [payload, signature] = header.split('.') as [string, string];
    const content = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const swapped = Buffer.from(JSON.stringify({ ...content, v: { ...viewer, id: 'reports' } })).toString('base64url');
    expect(
      fault(() => verifyEnvelope({ secret, audience: 'tasks', header: `${swapped}.${signature}`, body, now })),
    ).toBe('signature');
  });

  it('acts once with a mutation, and forgets nonces that have expired', () => {
    const guard = new ReplayGuard();
    const opened = verifyEnvelope({ secret, audience: 'tasks', header, body, now });
    guard.use(opened, now);
    expect(fault(() => guard.use(opened, now + 1_000))).toBe('replayed');
    expect(fault(() => guard.use(opened, now + 61_000))).toBe('accepted');
  });
});
