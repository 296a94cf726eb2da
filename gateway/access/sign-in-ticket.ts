import { EncryptJWT, jwtDecrypt } from 'jose';
import type { SignInStart } from './open-id.ts';

/** What the browser carries, unreadable to it, between leaving for the provider and coming back. */
export interface Ticket extends Omit<SignInStart, 'url'> {
  readonly returnTo: string;
}

export const TICKET_SECONDS = 15 * 60;

export function writeTicket(ticket: Ticket, key: Buffer): Promise<string> {
  return new EncryptJWT({ ...ticket })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(`${TICKET_SECONDS}s`)
    .encrypt(key);
}

export async function readTicket(text: string, key: Buffer): Promise<Ticket | undefined> {
  try {
    const { payload } = await jwtDecrypt(text, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp', 'state', 'nonce', 'verifier', 'returnTo'],
    });
    return payload as unknown as Ticket;
  } catch {
    return undefined;
  }
}
