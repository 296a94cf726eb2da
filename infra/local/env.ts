import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  EnvironmentError,
  filesEnvironment,
  filesFaults,
  mailEnvironment,
  mailFault,
  parseEnvironment,
} from '@hub/kit/service';
import { z } from 'zod';
import { providerEnvironment } from '../../gateway/access/settings.ts';
import { Fault } from './fault.ts';

const yesOrNo = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');

const postgresUrl = z.string().refine((value) => {
  try {
    return /^postgres(ql)?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}, 'must be a URL such as postgres://user:password@host:5432/postgres');

const webUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), 'must be an http or https URL')
  .transform((value) => value.replace(/\/+$/, ''));

const schema = z.object({
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65535).default(4000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  TOPOLOGY: z.enum(['single', 'split'], 'must be single or split').default('single'),
  PUBLIC_URL: webUrl.optional(),
  HUB_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ...providerEnvironment,
  ...mailEnvironment,
  ...filesEnvironment,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error').default('info'),
  DEMO: yesOrNo.optional(),
  METRICS_PORT: z.coerce.number('must be a port').int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().optional(),
  SUPERGRAPH_FILE: z
    .string()
    .transform((path) => resolve(path))
    .refine((path) => statSync(path, { throwIfNoEntry: false })?.isFile(), 'must be a file')
    .optional(),
});

/** What must come together. Asked of the raw values, so that these faults are told along with all others. */
function faultsBetween(source: Environment): string[] {
  const faults: string[] = [];
  // The embedded database gets a random secret of its own; a server of one's own outlives this machine's folder.
  if (source.DATABASE_URL && !source.HUB_SECRET) faults.push('HUB_SECRET: must be set when DATABASE_URL is');
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
    if (source.OIDC_ISSUER && !source[name]) faults.push(`${name}: must be set when OIDC_ISSUER is`);
    if (source[name] && !source.OIDC_ISSUER) faults.push(`OIDC_ISSUER: must be set when ${name} is`);
  }
  if (source.OIDC_ISSUER && source.DEMO === 'true') {
    faults.push('DEMO: is for the embedded sign-in only, and OIDC_ISSUER names another one');
  }
  if (source.SUPERGRAPH_FILE && source.TOPOLOGY !== 'split') {
    faults.push('SUPERGRAPH_FILE: is for TOPOLOGY=split, where a service can be replaced without the gateway');
  }
  const mail = mailFault(source);
  if (mail) faults.push(mail);
  faults.push(...filesFaults(source));
  return [...new Set(faults)];
}

/** Variables that are set and whose names begin so, for the services that read them themselves. */
const given = (source: Environment, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => (name.startsWith(prefix) && value ? [[name, value]] : [])),
  );

type Environment = Readonly<Record<string, string | undefined>>;

export interface Configuration {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  topology: 'single' | 'split';
  publicUrl: string | undefined;
  secret: string | undefined;
  /** The city's provider in the place of the embedded one, in the variables that the gateway reads. */
  oidc: Record<string, string>;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  demo: boolean;
  /** The gateway's `METRICS_PORT` and `METRICS_HOST`, where they are set. */
  metrics: Record<string, string>;
  /** Served in the place of the committed supergraph, and followed. */
  supergraphFile: string | undefined;
  /** `SMTP_URL` and `MAIL_FROM`, where letters are to be sent. */
  mail: Record<string, string>;
  /** Where attachments lie, in the variables that the services read. */
  files: Record<string, string>;
}

/** Parses the environment once; every fault is told at once. */
export function readConfiguration(source: Environment = process.env): Configuration {
  const between = faultsBetween(source);
  try {
    const env = parseEnvironment(schema, source);
    if (between.length > 0) throw new EnvironmentError(between);
    const demo = env.DEMO ?? (env.DATABASE_URL === undefined && env.OIDC_ISSUER === undefined);
    return {
      port: env.PORT,
      // The demonstration's passwords are printed on the screen: it is not for the network unless HOST says so.
      host: env.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
      dataDir: resolve(env.DATA_DIR),
      databaseUrl: env.DATABASE_URL,
      topology: env.TOPOLOGY,
      publicUrl: env.PUBLIC_URL,
      secret: env.HUB_SECRET,
      oidc: given(source, 'OIDC_'),
      logLevel: env.LOG_LEVEL,
      demo,
      metrics: {
        ...(env.METRICS_PORT && { METRICS_PORT: String(env.METRICS_PORT) }),
        ...(env.METRICS_HOST && { METRICS_HOST: env.METRICS_HOST }),
      },
      supergraphFile: env.SUPERGRAPH_FILE,
      mail: { ...(env.SMTP_URL && { SMTP_URL: env.SMTP_URL }), ...(env.MAIL_FROM && { MAIL_FROM: env.MAIL_FROM }) },
      files: {
        ATTACHMENTS_DIR: resolve(env.ATTACHMENTS_DIR ?? join(env.DATA_DIR, 'attachments')),
        ATTACHMENTS_MAX_BYTES: String(env.ATTACHMENTS_MAX_BYTES),
        ...given(source, 'S3_'),
      },
    };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new Fault(new EnvironmentError([...new Set([...error.faults, ...between])]).message);
  }
}
