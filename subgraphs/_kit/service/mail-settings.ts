import { z } from 'zod';

const smtpUrl = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}, 'must be a URL such as smtps://user:password@mail.example.cn:465');

/** Variables by which letters are switched on: a server, and the address that they come from. */
export const mailEnvironment = {
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an address, with or without a name')
    .optional(),
};

export interface MailSettings {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
}

/** What is missing, if one of the two was set without the other. */
export function mailFault({ SMTP_URL, MAIL_FROM }: MailSettings): string | null {
  if (SMTP_URL && !MAIL_FROM) return 'MAIL_FROM: must be set when SMTP_URL is';
  if (MAIL_FROM && !SMTP_URL) return 'SMTP_URL: must be set when MAIL_FROM is';
  return null;
}
