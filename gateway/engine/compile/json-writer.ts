import { GraphQLError } from 'graphql';

/**
 * Writes JSON as UTF-8 into one buffer that all answers share: text is put together in one go, so nobody else writes
 * meanwhile. Ropes of strings cost two and a half times as much, since they are joined, measured, and encoded
 * afterwards (`npm run bench -- gateway`).
 */
export class JsonWriter {
  /** How far the buffer is written. Whoever takes something back sets it. */
  at = 0;
  private bytes: Buffer = Buffer.allocUnsafeSlow(startingSize);

  /** Text that is the same in every answer, as bytes. */
  constant(text: Uint8Array): void {
    if (this.at + text.length > this.bytes.length) this.grow(text.length);
    const { bytes } = this;
    let { at } = this;
    for (let index = 0; index < text.length; index++) bytes[at++] = text[index] as number;
    this.at = at;
  }

  null(): void {
    this.constant(nullText);
  }

  /** One byte of punctuation. */
  mark(code: number): void {
    if (this.at === this.bytes.length) this.grow(1);
    this.bytes[this.at++] = code;
  }

  /** A string in quotes. The encoder of the runtime takes over where something needs an escape or two units. */
  string(value: string): void {
    const { length } = value;
    if (this.at + length * 3 + 2 > this.bytes.length) this.grow(length * 3 + 2);
    const { bytes } = this;
    let { at } = this;
    bytes[at++] = quote;
    for (let index = 0; index < length; index++) {
      const code = value.charCodeAt(index);
      if (code < 0x80) {
        if (code < 0x20 || code === quote || code === backslash) {
          this.json(value);
          return;
        }
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else if (code >= 0xd800 && code < 0xe000) {
        this.json(value);
        return;
      } else {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
      }
    }
    bytes[at++] = quote;
    this.at = at;
  }

  number(value: number): void {
    if (value < 0 || value >= 1_000_000 || !Number.isInteger(value)) {
      this.json(value);
      return;
    }
    if (this.at + 6 > this.bytes.length) this.grow(6);
    const { bytes } = this;
    const digits = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : value < 10_000 ? 4 : value < 100_000 ? 5 : 6;
    let left = value;
    for (let at = this.at + digits - 1; at >= this.at; at--) {
      const rest = (left / 10) | 0;
      bytes[at] = 48 + left - rest * 10;
      left = rest;
    }
    this.at += digits;
  }

  /** Any value, by the encoder of the runtime; what JSON has no text for is null. */
  json(value: unknown): void {
    const text = JSON.stringify(value) ?? 'null';
    if (this.at + text.length * 3 > this.bytes.length) this.grow(text.length * 3);
    this.at += this.bytes.write(text, this.at, 'utf8');
  }

  /** What was written, each byte as one character: such a string goes through the server and onto the wire uncopied. */
  take(): string {
    const text = this.bytes.toString('latin1', 0, this.at);
    this.at = 0;
    // One large answer is no reason to hold its room for ever.
    if (this.bytes.length > mostKept) this.bytes = Buffer.allocUnsafeSlow(startingSize);
    return text;
  }

  private grow(more: number): void {
    if (this.at + more > mostBytes) throw tooLong();
    const larger = Buffer.allocUnsafeSlow(Math.min(mostBytes, Math.max(this.bytes.length * 2, this.at + more)));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}

/** Twice what all subgraphs may say to one operation: an entity that stands at many places is told only once by them. */
const mostBytes = 64 * 1024 * 1024;
const tooLong = () =>
  new GraphQLError('The answer is longer than one operation may have.', {
    extensions: { code: 'LIMIT_EXCEEDED', messageZh: '返回内容超出限制，请减少查询的数量。', limit: 'answerBytes' },
  });
const startingSize = 256 * 1024;
const mostKept = 4 * 1024 * 1024;
const quote = 0x22;
const backslash = 0x5c;
const nullText = Buffer.from('null');
