import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NO_BODY, signed } from './sigv4.ts';

/** The examples that Amazon publishes with the description of Signature Version 4 for S3; none of it is ours. */
const keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const at = new Date('2013-05-24T00:00:00Z');
const place = (rest: string) => new URL(`https://examplebucket.s3.amazonaws.com${rest}`);
const signatureOf = (method: string, rest: string, headers: Record<string, string>, payload = NO_BODY) =>
  signed(keys, { method, url: place(rest), headers, payload, at }).authorization?.split('Signature=')[1];

describe('a request to S3', () => {
  it('is signed as the published examples are', () => {
    expect(signatureOf('GET', '/test.txt', { range: 'bytes=0-9' })).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
    expect(
      signatureOf(
        'PUT',
        '/test$file.text',
        { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
        createHash('sha256').update('Welcome to Amazon S3.').digest('hex'),
      ),
    ).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd');
    expect(signatureOf('GET', '/?lifecycle', {})).toBe(
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    );
    expect(signatureOf('GET', '/?max-keys=2&prefix=J', {})).toBe(
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    );
  });
});
