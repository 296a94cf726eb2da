import { createTransport } from 'nodemailer';
import type { MailSettings } from './service/index.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Plain text; lines are broken by whoever shows it. */
  readonly text: string;
  /** The same letter sent twice has the same one, so that the mailbox can tell. */
  readonly id: string;
}

/** Why a letter was not taken. */
export class LetterRefused extends Error {
  /** The server will never take it, such as for an address that it does not know. */
  readonly forGood: boolean;
  constructor(message: string, forGood: boolean) {
    super(message);
    this.forGood = forGood;
  }
}

export interface Mailer {
  /** Where the hub is for those who read the letter, without a slash at the end. */
  readonly publicUrl: string;
  /** Resolves when the server took the letter; a `LetterRefused` says that it did not, any other error that it is away. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

const WAIT_MS = 10_000;

/** Sends by SMTP; nothing when no server is named. */
export function smtpMailer({ SMTP_URL, MAIL_FROM }: MailSettings, publicUrl: string): Mailer | undefined {
  if (!SMTP_URL || !MAIL_FROM) return undefined;
  const transport = createTransport(
    { url: SMTP_URL, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS },
    // A letter is text that the hub wrote: nothing of it is fetched from a file or an address.
    { from: MAIL_FROM, disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    publicUrl: publicUrl.replace(/\/+$/, ''),
    async send({ to, subject, text, id }) {
      try {
        await transport.sendMail({
          to,
          subject: subject.replace(/\s+/g, ' '),
          text,
          messageId: `<${id}@spring-rain-hub>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        const { responseCode, code, message } = error as { responseCode?: number; code?: string; message: string };
        if (code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'ESTREAM') {
          throw new LetterRefused(message, (responseCode ?? 550) >= 500);
        }
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
