import { hubError } from '@hub/kit';
import { z } from 'zod';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const schema = z.strictObject({
  /** Indicator and the version of its definition that counted. */
  code: z.string().max(40),
  version: z.int().positive(),
  plan: z.uuid().optional(),
  task: z.uuid().optional(),
  unit: z.uuid().optional(),
  /** Districts whose records were counted, also under an earlier code; an empty list asks for those without one. */
  districts: z.array(z.string().max(20)).max(60).optional(),
  from: month.optional(),
  to: month.optional(),
});

/** Which records a number counted: its indicator and every filter that was in force. */
export type Drill = z.infer<typeof schema>;

/** The handle that travels with a number. It names the filter and carries no right: records are read by the reader's own. */
export const drillHandle = (drill: Drill): string => Buffer.from(JSON.stringify(drill)).toString('base64url');

export function readHandle(handle: string): Drill {
  try {
    return schema.parse(JSON.parse(Buffer.from(handle, 'base64url').toString('utf8')));
  } catch {
    throw hubError.invalid('drill', {
      zh: '无法识别这个明细标识，请从数字重新打开。',
      en: 'This drill handle is not readable; open the records from the number again.',
    });
  }
}
