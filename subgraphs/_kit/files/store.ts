import type { Readable } from 'node:stream';

/** What is known of bytes before they are stored. */
export interface Stored {
  readonly bytes: number;
  /** Of the whole content, in lower-case hex. */
  readonly sha256: string;
}

/** Where bytes lie. Keys are made by us, never by whoever sends a file: `tasks/5f/5f0c…`. */
export interface FileStore {
  /** A folder on this machine where a file is gathered before it is known to be whole. */
  readonly spoolDir: string;
  /** Takes over the file at this path: it is there as a whole, or not at all. The path may be gone afterwards. */
  put(key: string, path: string, stored: Stored): Promise<void>;
  /** The bytes; null when there is nothing under this key. */
  read(key: string): Promise<Readable | null>;
  /** Nothing happens when there is nothing under this key. */
  remove(key: string): Promise<void>;
  /** Every key that begins so, with the time at which it was stored. */
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly at: Date }>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a service's file lies; two letters between keep folders small. */
export function fileKey(service: string, id: string): string {
  if (!/^[a-z]+$/.test(service) || !uuid.test(id)) throw new Error('not the name of a stored file');
  return `${service}/${id.slice(0, 2)}/${id}`;
}

/** The id behind a key of ours. */
export const idOfKey = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
