import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string[];
  /** Headers, decoded where they are in words of another alphabet. */
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
}

export interface MailServer extends AsyncDisposable {
  readonly url: string;
  readonly received: Received[];
  /** Answers the next recipients with this code instead of taking the letter. */
  refuse(code: number | null): void;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that asks for a password and keeps what it is given. */
export async function mailServer(port = 0): Promise<MailServer> {
  const received: Received[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, done) {
      if (username === 'hub' && password === 'let me in') done(null, { user: username });
      else done(new Error('wrong password'));
    },
    onRcptTo(_address, _session, done) {
      if (refusal) done(Object.assign(new Error('not this one'), { responseCode: refusal }));
      else done();
    },
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => {
        raw += part;
      });
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...parse(raw) });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const close = () => new Promise<void>((done) => server.close(() => done()));
  return {
    url: `smtp://hub:let%20me%20in@127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    refuse(code) {
      refusal = code;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function parse(raw: string): Omit<Received, 'to'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string) =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const body = rest.join('\r\n\r\n');
  const encoding = header('content-transfer-encoding');
  return {
    subject: header('subject')
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
        kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : unquote(word.replaceAll('_', ' ')),
      ),
    messageId: header('message-id'),
    text: (encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? unquote(body.replace(/=\r\n/g, ''))
        : body
    ).replaceAll('\r\n', '\n'),
  };
}

const unquote = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
