import { type Call, UnreachableError } from './transport.ts';

/** Runs one call under its deadline and the client's presence; whichever ends first ends the call. */
export async function limited<T>(call: Call, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const left = call.deadline - Date.now();
  if (left <= 0) throw new UnreachableError(call.subgraph, 'deadline');
  if (call.signal.aborted) throw new UnreachableError(call.subgraph, 'aborted');

  const controller = new AbortController();
  let reject: (error: UnreachableError) => void = () => undefined;
  const ended = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  // The caller may have gone on with the answer before the end comes.
  ended.catch(() => undefined);
  const end = (reason: 'deadline' | 'aborted') => {
    const error = new UnreachableError(call.subgraph, reason);
    reject(error);
    controller.abort(error);
  };
  const timer = setTimeout(end, left, 'deadline');
  const onAbort = () => end('aborted');
  call.signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([run(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    call.signal.removeEventListener('abort', onAbort);
  }
}
