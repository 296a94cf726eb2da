// `npm run partner-query [-- --token | FILE.graphql]`: what a partner agency's program does. It proves itself with its
// private key, gets a token for ten minutes and asks over the four areas.
import { randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demoPartner } from '@hub/directory/contract/demo';
import { embeddedIssuer, graphAudience } from '@hub/identity/contract';
import { readHubNote } from './data-dir.ts';
import { Fault, isFault } from './fault.ts';
import { partnerKey } from './partner-key.ts';

const dataDir = resolve(process.env.DATA_DIR || '.data');

async function token(url: string): Promise<string> {
  const issuer = embeddedIssuer(url);
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: demoPartner.clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion(issuer),
      resource: graphAudience(url),
      scope: demoPartner.scopes.join(' '),
    }),
  });
  const body = (await response.json()) as { access_token?: string; error?: string; error_description?: string };
  if (!body.access_token) throw new Fault(`No token: ${body.error} ${body.error_description ?? ''}`.trim());
  return body.access_token;
}

/** private_key_jwt (RFC 7523): a short-lived statement about oneself, signed with the key that nobody else has. */
function assertion(audience: string): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const { clientId } = demoPartner;
  const claims = { iss: clientId, sub: clientId, aud: audience, jti: randomUUID(), iat: now, exp: now + 60 };
  const content = `${part({ alg: 'ES256', typ: 'JWT', kid: 'demo' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(content), {
    key: partnerKey(dataDir).privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${content}.${signature.toString('base64url')}`;
}

async function main(args: readonly string[]): Promise<void> {
  const url = readHubNote(dataDir)?.url;
  if (!url) throw new Fault(`No hub runs from ${dataDir}: start one with npm start, or set DATA_DIR to its folder.`);
  const bearer = await token(url);
  if (args.includes('--token')) {
    process.stdout.write(`${bearer}\n`);
    return;
  }
  const named = args.find((arg) => !arg.startsWith('-'));
  // npm runs this in the project's folder; INIT_CWD is where the command was typed.
  const file = named ? resolve(process.env.INIT_CWD ?? '.', named) : join(import.meta.dirname, 'partner-query.graphql');
  const query = readFileSync(file, 'utf8');
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  if (answer.errors) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`✗ ${isFault(error) ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
