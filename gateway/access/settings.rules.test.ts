import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { providerEnvironment, providerSettings } from './settings.ts';

const hub = { publicUrl: 'https://hub.example', secret: 's'.repeat(40) };
const settings = (env: Record<string, string>, more = {}) =>
  providerSettings(z.object(providerEnvironment).parse(env), { ...hub, ...more });

describe('whom officers sign in at', () => {
  test('nothing set: the embedded provider, reached inside', () => {
    expect(settings({}, { identityUrl: 'http://127.0.0.1:5101/' })).toMatchObject({
      issuer: 'https://hub.example/identity',
      clientId: 'hub-gateway',
      audience: 'https://hub.example/graphql',
      backchannelUrl: 'http://127.0.0.1:5101/identity',
    });
  });

  test('the city’s own provider, with its claims and algorithms', () => {
    const env = {
      OIDC_ISSUER: 'https://id.city.example/realms/gov',
      OIDC_CLIENT_ID: 'kexie',
      OIDC_CLIENT_SECRET: 'x',
      OIDC_CLIENT_AUTH: 'client_secret_post',
      OIDC_CLAIM_SUBJECT: 'employee_no',
      OIDC_CLAIM_CLIENT: 'azp',
      OIDC_ALGORITHMS: 'ES256, PS256',
      OIDC_AUDIENCE: 'urn:hub',
    };
    expect(settings(env)).toMatchObject({
      issuer: env.OIDC_ISSUER,
      clientAuth: 'client_secret_post',
      claimSubject: 'employee_no',
      claimClient: 'azp',
      algorithms: ['ES256', 'PS256'],
      audience: 'urn:hub',
    });
  });

  test.each([
    ['a missing secret', { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'x' }, /OIDC_CLIENT_SECRET must be set/],
    [
      'plain http',
      { OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'x' },
      /must be an https address/,
    ],
    ['a symmetric algorithm', { OIDC_ALGORITHMS: 'RS256,HS256' }, /must be some of/],
    ['no algorithm', { OIDC_ALGORITHMS: 'none' }, /must be some of/],
  ])('refuses %s', (_case, env, sentence) => {
    expect(() => settings(env as Record<string, string>)).toThrow(sentence);
  });
});
