import { z } from 'zod';

/** Where bytes lie and how large a file may be, for every process that touches them. */
export const filesEnvironment = {
  ATTACHMENTS_DIR: z.string().optional(),
  ATTACHMENTS_MAX_BYTES: z.coerce
    .number('must be a number of bytes')
    .int()
    .min(1024)
    .max(2_000_000_000)
    .default(50 * 1024 * 1024),
  S3_ENDPOINT: z.url('must be an http or https URL').optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
};

export type FilesEnvironment = z.output<z.ZodObject<typeof filesEnvironment>>;

const together = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** A bucket is named in full or not at all. */
export function filesFaults(source: Readonly<Record<string, string | undefined>>): string[] {
  const missing = together.filter((name) => !source[name]);
  if (missing.length === 0 || missing.length === together.length) return [];
  return missing.map((name) => `${name}: must be set, since other S3 variables are`);
}
