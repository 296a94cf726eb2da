import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { Accounts } from './accounts/accounts.ts';
import { disablePartnerClient, type PartnerClient, registerPartnerClient } from './store/clients.ts';
import { migrate, openPool } from './store/database.ts';

const usage = `Accounts and partners of the embedded identity provider. The database comes from MIGRATOR_URL and APP_URL.

  account add USERNAME --subject SUBJECT --name NAME    first password from standard input; asked to change at sign-in
  account disable USERNAME
  account unlock USERNAME                               opens a name that wrong passwords locked
  partner set FILE.json                                 {clientId, name, agencyId, jwks: {keys}, scopes}
  partner disable CLIENT_ID`;

/** What an operator does from the command line. Answers one sentence; throws one. */
export async function operate(args: string[], input: Readable, env: NodeJS.ProcessEnv): Promise<string> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { subject: { type: 'string' }, name: { type: 'string' } },
  });
  const [noun, verb, target] = positionals;
  const { MIGRATOR_URL: migratorUrl, APP_URL: appUrl } = env;
  if (!target) throw new Error(usage);
  if (!migratorUrl || !appUrl) throw new Error('MIGRATOR_URL and APP_URL must name the identity database.');
  await migrate({ migratorUrl, appUrl });
  const pool = openPool({ migratorUrl, appUrl }, () => {});
  const accounts = new Accounts(pool, { demo: false, clock: () => new Date() });
  try {
    switch (`${noun} ${verb}`) {
      case 'account add': {
        const { subject, name } = values;
        if (!subject || !name) throw new Error('An account needs --subject and --name.');
        const password = (await text(input)).replace(/\r?\n$/, '');
        const created = await accounts.create({ username: target, subject, name, password, mustChange: true });
        if (!created) throw new Error(`The account "${target}" exists already.`);
        return `The account "${target}" can sign in and will be asked for a password of its own.`;
      }
      case 'account disable':
        await accounts.disable(target);
        return `The account "${target}" can no longer sign in; open sessions end within ten minutes.`;
      case 'account unlock':
        await accounts.unlock(target);
        return `The name "${target}" may try again.`;
      case 'partner set': {
        const partner = JSON.parse(await readFile(target, 'utf8')) as PartnerClient;
        await registerPartnerClient(pool, partner);
        return `The partner client "${partner.clientId}" may ask for ${partner.scopes.join(', ')}.`;
      }
      case 'partner disable':
        await disablePartnerClient(pool, target);
        return `The partner client "${target}" gets no further token.`;
      default:
        throw new Error(usage);
    }
  } finally {
    await pool.end();
  }
}

if (import.meta.main) {
  try {
    console.log(await operate(process.argv.slice(2), process.stdin, process.env));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
