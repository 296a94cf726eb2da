import { type Call, UnreachableError } from './transport.ts';

/**
 * Whether a call is over before it was answered. Not an AbortSignal: a call makes one of these each time, and almost
 * none of them ever ends early.
 */
export class Ending {
  error: UnreachableError | undefined;
  /** Stops what is under way; set by whoever does it. */
  stop: ((error: UnreachableError) => void) | undefined;
}

/** Runs one call under its deadline and the client's presence; whichever ends first ends the call. */
export function limited<T>(call: Call, run: (ending: Ending) => Promise<T>): Promise<T> {
  const left = call.deadline - Date.now();
  if (left <= 0) return Promise.reject(new UnreachableError(call.subgraph, 'deadline'));
  if (call.signal.aborted) return Promise.reject(new UnreachableError(call.subgraph, 'aborted'));

  return new Promise<T>((resolve, reject) => {
    const ending = new Ending();
    const end = (error: UnreachableError) => {
      ending.error = error;
      settle();
      reject(error);
      ending.stop?.(error);
    };
    const timer = setTimeout(() => end(new UnreachableError(call.subgraph, 'deadline')), left);
    // Several may have waited for this call: the reason is the one for which the last of them left.
    const onAbort = () =>
      end(
        call.signal.reason instanceof UnreachableError
          ? call.signal.reason
          : new UnreachableError(call.subgraph, 'aborted'),
      );
    call.signal.addEventListener('abort', onAbort, { once: true });
    const settle = () => {
      clearTimeout(timer);
      call.signal.removeEventListener('abort', onAbort);
    };
    run(ending).then(
      (value) => {
        settle();
        resolve(value);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
}
