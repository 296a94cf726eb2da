import type { Dispatcher } from 'undici';
import type { Ending } from './limited.ts';
import { type Answer, UnreachableError } from './transport.ts';

/**
 * Takes one answer off the wire. This is undici's lowest door: the streams and signals of the doors above it cost as
 * much as the engine itself does.
 */
export class Reception implements Dispatcher.DispatchHandler {
  private readonly subgraph: string;
  private readonly maxBytes: number;
  private readonly ending: Ending;
  private readonly resolve: (answer: Answer) => void;
  private readonly reject: (error: UnreachableError) => void;
  private readonly chunks: Buffer[] = [];
  private bytes = 0;
  private status = 0;

  constructor(
    subgraph: string,
    maxBytes: number,
    ending: Ending,
    resolve: (answer: Answer) => void,
    reject: (error: UnreachableError) => void,
  ) {
    this.subgraph = subgraph;
    this.maxBytes = maxBytes;
    this.ending = ending;
    this.resolve = resolve;
    this.reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.ending.stop = (error) => controller.abort(error);
    // It may have waited for a connection until nobody wanted it any more.
    if (this.ending.error) controller.abort(this.ending.error);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.bytes += chunk.length;
    this.chunks.push(chunk);
    if (this.bytes > this.maxBytes) controller.abort(new UnreachableError(this.subgraph, 'too-large'));
  }

  onResponseEnd(): void {
    if (this.status >= 500) {
      this.reject(new UnreachableError(this.subgraph, 'status', new Error(`status ${this.status}`)));
      return;
    }
    const [only, more] = this.chunks;
    const bytes = only && !more ? only : Buffer.concat(this.chunks);
    this.resolve({ status: this.status, body: bytes.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (error instanceof UnreachableError) this.reject(error);
    else this.reject(new UnreachableError(this.subgraph, isRefused(error) ? 'refused' : 'broken', error));
  }
}

function isRefused(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'ECONNREFUSED' || code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ENOTFOUND';
}
