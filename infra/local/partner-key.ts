import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileFault } from './fault.ts';

const fileOf = (dataDir: string): string => join(dataDir, 'partner-key.json');

/** The private key of the demo's partner agency. A real partner makes its own and hands over the public half only. */
export function partnerKey(dataDir: string): { privateKey: KeyObject; publicJwk: JsonWebKey } {
  const file = fileOf(dataDir);
  try {
    if (!existsSync(file)) {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(privateKey.export({ format: 'jwk' })), { mode: 0o600 });
      renameSync(draft, file);
    }
    const privateKey = createPrivateKey({ key: JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey, format: 'jwk' });
    const publicJwk = createPublicKey(privateKey).export({ format: 'jwk' });
    return { privateKey, publicJwk: { ...publicJwk, use: 'sig', alg: 'ES256', kid: 'demo' } };
  } catch (error) {
    throw fileFault(error, 'keep the demo partner’s key in', file);
  }
}
