import { describe, expect, it } from 'vitest';
import { readConfiguration } from './env.ts';

const faults = (source: Record<string, string>): string[] => {
  try {
    readConfiguration(source);
    return [];
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.replace('  - ', ''));
  }
};

const secret = 'x'.repeat(32);
const server = 'postgres://admin:word@db.example:5432/postgres';

describe('the environment', () => {
  it('needs nothing for the demonstration, which stays on this machine', () => {
    const configuration = readConfiguration({});
    expect(configuration).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      topology: 'single',
      demo: true,
      logLevel: 'info',
    });
    expect(configuration.dataDir).toMatch(/\/\.data$/);
  });

  it('counts an empty variable as unset', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: '', DEMO: '' })).toMatchObject({ port: 4000, demo: true });
  });

  it('tells every fault at once, also those between variables', () => {
    expect(
      faults({
        PORT: 'many',
        DATABASE_URL: 'mysql://x',
        TOPOLOGY: 'both',
        HUB_SECRET: 'short',
        DEMO: 'maybe',
        OIDC_ISSUER: 'https://id.example',
      }).sort(),
    ).toEqual([
      'DATABASE_URL: must be a URL such as postgres://user:password@host:5432/postgres',
      'DEMO: must be true or false',
      'HUB_SECRET: must have at least 32 characters',
      'OIDC_CLIENT_ID: must be set when OIDC_ISSUER is',
      'OIDC_CLIENT_SECRET: must be set when OIDC_ISSUER is',
      'PORT: must be a number',
      'TOPOLOGY: must be single or split',
    ]);
  });

  it('has no default secret for a server of one’s own, and no demonstration there', () => {
    expect(faults({ DATABASE_URL: server })).toEqual(['HUB_SECRET: must be set when DATABASE_URL is']);
    expect(readConfiguration({ DATABASE_URL: server, HUB_SECRET: secret })).toMatchObject({
      demo: false,
      host: '0.0.0.0',
    });
  });

  it('follows a supergraph’s file where services are processes of their own', () => {
    expect(readConfiguration({}).supergraphFile).toBeUndefined();
    const file = import.meta.filename;
    expect(readConfiguration({ TOPOLOGY: 'split', SUPERGRAPH_FILE: file }).supergraphFile).toBe(file);
    expect(faults({ TOPOLOGY: 'split', SUPERGRAPH_FILE: '/no/such.graphql' })).toEqual([
      'SUPERGRAPH_FILE: must be a file',
    ]);
    expect(faults({ SUPERGRAPH_FILE: file })).toEqual([
      'SUPERGRAPH_FILE: is for TOPOLOGY=split, where a service can be replaced without the gateway',
    ]);
  });

  it('sends letters where a server and a sender are named, both or none', () => {
    expect(readConfiguration({}).mail).toEqual({});
    const mail = { SMTP_URL: 'smtps://hub:word@mail.example.cn:465', MAIL_FROM: '科技春雨 <hub@example.cn>' };
    expect(readConfiguration(mail).mail).toEqual(mail);
    expect(faults({ SMTP_URL: mail.SMTP_URL })).toEqual(['MAIL_FROM: must be set when SMTP_URL is']);
    expect(faults({ ...mail, SMTP_URL: 'https://mail.example.cn' })).toEqual([
      'SMTP_URL: must be a URL such as smtps://user:password@mail.example.cn:465',
    ]);
    expect(faults({ ...mail, MAIL_FROM: 'hub@example.cn\r\nBcc: all@example.cn' })).toEqual([
      'MAIL_FROM: must be an address, with or without a name',
    ]);
  });

  it('hands the provider’s variables on as they are', () => {
    const provider = {
      OIDC_ISSUER: 'https://id.example',
      OIDC_CLIENT_ID: 'hub',
      OIDC_CLIENT_SECRET: 'word',
      OIDC_CLAIM_SUBJECT: 'uid',
    };
    expect(readConfiguration(provider)).toMatchObject({ oidc: provider, demo: false });
    expect(faults({ ...provider, DEMO: 'true' })).toEqual([
      'DEMO: is for the embedded sign-in only, and OIDC_ISSUER names another one',
    ]);
  });
});
