import type { Logger } from '@hub/kit/service';

/** A log for the person at the terminal: one line each, to standard error, so that standard output has the URL alone. */
export function terminalLog(write = (line: string) => void process.stderr.write(line)): Logger {
  const line = (level: string) => (fields: object, message?: string) => {
    const details = Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [`${name}=${plain(value)}`],
    );
    write(`${[`${level}:`, message, details.length ? `(${details.join(', ')})` : ''].filter(Boolean).join(' ')}\n`);
  };
  const log: Logger = {
    debug: () => undefined,
    info: line('info'),
    warn: line('warning'),
    error: line('error'),
    child: () => log,
  };
  return log;
}

function plain(value: unknown): string {
  return value instanceof Error ? value.message : typeof value === 'string' ? value : JSON.stringify(value);
}
