import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const hash = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const mac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest();
const strict = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

export const s3Keys = { accessKeyId: 'AKTEST', secretAccessKey: 'not-so-secret', region: 'cn-test-1' };

/**
 * A small server of our own that keeps objects in memory and checks every signature by the rules of Signature
 * Version 4, written from its description and not from the client under test. It is no S3: what real servers refuse
 * besides, it does not know.
 */
export async function startS3(bucket: string, pageSize = 1000) {
  const objects = new Map<string, { body: Buffer; at: Date }>();
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const fault = faultOf(request, body);
    if (fault) {
      refused.push(fault);
      response.writeHead(403).end(`<Error><Code>SignatureDoesNotMatch</Code><Message>${fault}</Message></Error>`);
      return;
    }
    const url = new URL(request.url ?? '', 'http://x');
    const [, name, ...rest] = url.pathname.split('/');
    const key = rest.join('/');
    if (name !== bucket) response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
    else if (request.method === 'PUT' && key) {
      objects.set(key, { body, at: new Date() });
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (key) {
      const found = objects.get(key);
      response.writeHead(found ? 200 : 404).end(found?.body ?? '<Error><Code>NoSuchKey</Code></Error>');
    } else {
      const from = Number(url.searchParams.get('continuation-token') ?? 0);
      const keys = [...objects.keys()].filter((one) => one.startsWith(url.searchParams.get('prefix') ?? '')).sort();
      const page = keys.slice(from, from + pageSize).map((one) => {
        const at = objects.get(one)?.at.toISOString();
        return `<Contents><Key>${one}</Key><LastModified>${at}</LastModified></Contents>`;
      });
      const next =
        from + pageSize < keys.length ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : '';
      response.writeHead(200).end(`<ListBucketResult>${page.join('')}${next}</ListBucketResult>`);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    refused,
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

/** What is wrong with the signature; undefined when nothing is. */
function faultOf(request: IncomingMessage, body: Buffer): string | undefined {
  const { authorization = '', 'x-amz-date': date, 'x-amz-content-sha256': claimed } = request.headers;
  const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    authorization,
  );
  const [, credential = '', signedHeaders = '', signature] = parts ?? [];
  const [id, day = '', region = '', service = '', last] = credential.split('/');
  if (!parts || id !== s3Keys.accessKeyId || service !== 's3' || last !== 'aws4_request') return 'credential';
  if (region !== s3Keys.region) return 'region';
  if (typeof date !== 'string' || !date.startsWith(day)) return 'date';
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(Date.now() - at) < 15 * 60_000)) return 'time';
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== hash(body)) return 'body';
  if (request.method === 'PUT' && claimed === 'UNSIGNED-PAYLOAD') return 'unsigned body';
  const names = signedHeaders.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return 'headers';
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const canonical = [
    request.method,
    path
      .split('/')
      .map((step) => strict(decodeURIComponent(step)))
      .join('/'),
    [...new URLSearchParams(query)]
      .map(([name, value]) => `${strict(name)}=${strict(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    signedHeaders,
    claimed,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n');
  const key = mac(mac(mac(mac(`AWS4${s3Keys.secretAccessKey}`, day), region), 's3'), 'aws4_request');
  return mac(key, text).toString('hex') === signature ? undefined : 'signature';
}
