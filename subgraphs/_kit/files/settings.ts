import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FilesEnvironment } from '../service/file-settings.ts';
import { localStore } from './local.ts';
import { s3Store } from './s3.ts';
import type { FileStore } from './store.ts';

/** A bucket where one is named, else a folder; without either the process keeps no files. */
export function openFileStore(environment: FilesEnvironment): FileStore | undefined {
  const { ATTACHMENTS_DIR: dir, S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = environment;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (endpoint && bucket && accessKeyId && secretAccessKey) {
    const spoolDir = join(dir ?? tmpdir(), '.incoming');
    return s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey, spoolDir });
  }
  return dir ? localStore(dir) : undefined;
}
