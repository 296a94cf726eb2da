import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsV4Signer } from 'aws4fetch';
import type { FileStore } from './store.ts';

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly spoolDir: string;
}

/** SHA-256 of no body at all. */
const NO_BODY = createHash('sha256').update('').digest('hex');
const WITHIN_MS = 30_000;
const UPLOAD_WITHIN_MS = 10 * 60_000;

/** Bytes in a bucket of whatever speaks S3; addresses name the bucket in their path, as every such server allows. */
export function s3Store({ endpoint, bucket, spoolDir, ...keys }: S3Settings): FileStore {
  const base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;

  async function ask(
    method: string,
    place: string,
    { body, sha256, within = WITHIN_MS }: { body?: Blob; sha256?: string; within?: number } = {},
  ): Promise<Response> {
    const url = new URL(base + place);
    // The checksum is part of what is signed: a server that got other bytes must refuse them.
    const signer = new AwsV4Signer({
      ...{ ...keys, method, service: 's3', url: url.href },
      headers: { 'x-amz-content-sha256': sha256 ?? NO_BODY },
    });
    const { headers } = await signer.sign();
    return fetch(url, {
      ...{ method, headers },
      ...(body ? { body } : {}),
      // A download may take as long as its reader does.
      ...(method === 'GET' && !place.startsWith('?') ? {} : { signal: AbortSignal.timeout(within) }),
    });
  }
  const wrong = async (what: string, response: Response) =>
    new Error(`the file store refused to ${what}: ${response.status} ${(await response.text()).slice(0, 300)}`);

  return {
    spoolDir,
    async put(key, path, { sha256 }) {
      const response = await ask('PUT', `/${key}`, { body: await openAsBlob(path), sha256, within: UPLOAD_WITHIN_MS });
      if (!response.ok) throw await wrong(`keep ${key}`, response);
      await response.arrayBuffer();
    },
    async read(key) {
      const response = await ask('GET', `/${key}`);
      if (response.ok && response.body) return Readable.fromWeb(response.body as ReadableStream);
      if (response.status === 404) {
        await response.body?.cancel();
        return null;
      }
      throw await wrong(`give ${key}`, response);
    },
    async remove(key) {
      const response = await ask('DELETE', `/${key}`);
      if (!response.ok && response.status !== 404) throw await wrong(`remove ${key}`, response);
      await response.arrayBuffer();
    },
    async *list(prefix) {
      let token: string | undefined;
      do {
        const query = new URLSearchParams({
          ...{ 'list-type': '2', prefix: `${prefix}/` },
          ...(token ? { 'continuation-token': token } : {}),
        });
        const response = await ask('GET', `?${query}`);
        if (!response.ok) throw await wrong('list', response);
        const page = await response.text();
        for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g))
          yield { key: textOf(entry, 'Key') ?? '', at: new Date(textOf(entry, 'LastModified') ?? 0) };
        token = textOf(page, 'NextContinuationToken');
      } while (token);
    },
  };
}

/** Keys are ours and tokens are plain, so nothing but the ampersand is ever escaped. */
const textOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&');
