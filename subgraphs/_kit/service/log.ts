import pino from 'pino';

/** The least that the kit needs of a logger; pino's has more. */
export interface Logger {
  debug(fields: object, message?: string): void;
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
  child(fields: Record<string, unknown>): Logger;
}

/** Structured logs, one JSON object a line. Secrets and personal data never go in. */
export function createLogger(service: string, level = 'info'): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['password', 'secret', 'token', 'headers.authorization', 'headers.cookie'], censor: '[kept out]' },
  }) as unknown as Logger;
}

/** For tests and command lines that print their own words. */
export const silentLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child() {
    return silentLogger;
  },
};
