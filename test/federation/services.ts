import { randomBytes } from 'node:crypto';
import { DEMO_PASSWORD, demoOfficers, demoPartner } from '@hub/directory/contract';
import { type Identity, startIdentity } from '@hub/identity';
import { type DatabaseUrls, provision } from '@hub/kit/database';
import { silentLogger } from '@hub/kit/service';
import { adminUrl, testSecret } from '@hub/kit/testing';
import pg from 'pg';

/** Takes down what a hub brings up, the last first. */
export type Later = (close: () => Promise<unknown>) => unknown;

/** The embedded provider with the demonstration's people and its partner's key. */
export async function startTestIdentity(publicUrl: string, partnerKey: object, later: Later): Promise<Identity> {
  const identity = await startIdentity({
    publicUrl,
    databaseUrls: await database('identity', later),
    secret: testSecret,
    demo: true,
    accounts: demoOfficers.map(({ subject, username, name, zh, en }) => ({
      subject,
      username,
      name,
      password: DEMO_PASSWORD,
      demo: true,
      hint: { zh, en },
    })),
    partners: [
      {
        clientId: demoPartner.clientId,
        name: demoPartner.name,
        agencyId: demoPartner.id,
        jwks: { keys: [partnerKey] },
        scopes: [...demoPartner.scopes],
      },
    ],
    log: silentLogger,
  });
  later(() => identity.stop());
  return identity;
}

/** A database that goes with the hub. */
export async function database(service: string, later: Later): Promise<DatabaseUrls> {
  const name = `test_${service}_${randomBytes(6).toString('hex')}`;
  const urls = await provision(adminUrl(), name, testSecret, { roles: `hub_${service}` });
  later(async () => {
    const admin = new pg.Client({ connectionString: adminUrl() });
    await admin.connect();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  return urls;
}
