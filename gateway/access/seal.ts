import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { deriveKey } from '@hub/kit/envelope';

/** What the gateway keeps secret about sessions, each with a key of its own derived from HUB_SECRET. */
export class Seal {
  private readonly csrfKey: Buffer;
  private readonly restKey: Buffer;
  /** Encrypts what a browser holds between leaving for the provider and coming back. */
  readonly signInKey: Buffer;

  constructor(secret: string) {
    this.csrfKey = deriveKey(secret, 'gateway/csrf');
    this.restKey = deriveKey(secret, 'gateway/tokens-at-rest');
    this.signInKey = deriveKey(secret, 'gateway/sign-in');
  }

  /** The token that a page of this session sends with each change. It cannot be computed from outside. */
  csrfToken(sessionId: string): string {
    return createHmac('sha256', this.csrfKey).update(sessionId).digest('base64url');
  }

  csrfMatches(sessionId: string, given: string | undefined): boolean {
    const expected = Buffer.from(this.csrfToken(sessionId));
    const actual = Buffer.from(given ?? '');
    return actual.length === expected.length && timingSafeEqual(actual, expected);
  }

  /** Bound to `place`, so that a sealed token cannot be moved to another row. */
  close(text: string, place: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.restKey, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Undefined when it was sealed with another secret, in another place, or altered. */
  open(sealed: string, place: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.restKey, bytes.subarray(0, 12))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

/** A session's cookie: 256 bits. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database knows of it. A copy of the table opens no session. */
export function sessionKey(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url');
}
