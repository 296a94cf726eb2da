/** A fault that the person at the keyboard can mend: shown as one sentence, without a stack. */
export class Fault extends Error {
  override name = 'Fault';
}

export const isFault = (error: unknown): error is Fault => error instanceof Error && error.name === 'Fault';

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** One sentence for the file-system errors a person meets; anything else keeps its own message. */
export function fileFault(error: unknown, what: string, path: string): Fault {
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EPERM') {
    return new Fault(
      `No permission to ${what} ${path}: give the user who starts the hub write access, or set DATA_DIR.`,
    );
  }
  if (code === 'EROFS')
    return new Fault(`${path} is on a read-only file system: set DATA_DIR to a folder that can be written.`);
  if (code === 'ENOSPC') return new Fault(`The disk that holds ${path} is full.`);
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new Fault(`${path} is not a folder: remove the file in its way, or set DATA_DIR to another folder.`);
  }
  if (code === 'ENAMETOOLONG')
    return new Fault(`The path ${path} is too long for this file system: set DATA_DIR to a shorter one.`);
  return new Fault(`Could not ${what} ${path}: ${error instanceof Error ? error.message : String(error)}`);
}
