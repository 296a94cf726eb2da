export { EnvironmentError, parseEnvironment } from './env.ts';
export { type FilesEnvironment, filesEnvironment, filesFaults } from './file-settings.ts';
export { createLogger, type Logger, silentLogger } from './log.ts';
export { type MailSettings, mailEnvironment, mailFault } from './mail-settings.ts';

/** How well a service is. `detail` is for operators: no addresses, no secrets. */
export interface Readiness {
  readonly ok: boolean;
  readonly detail: Readonly<Record<string, string>>;
}
export { closePort, freePort, listenAnywhere, listenOn, portOf } from './ports.ts';
