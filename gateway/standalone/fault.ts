/** What the person who started the gateway can mend: shown as one sentence, without a stack. */
export class Fault extends Error {
  override name = 'Fault';
}
