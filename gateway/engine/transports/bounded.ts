import { type Answer, type Call, type Transport, UnreachableError } from './transport.ts';

export interface Bounds {
  /** Calls to one subgraph at a time. */
  readonly concurrency: number;
  /** Calls that may wait for a place; a further one is refused at once, with `busy`. */
  readonly waiting: number;
}

export const defaultBounds: Bounds = { concurrency: 32, waiting: 256 };

/**
 * Sends a subgraph no more than it can work on. Who waits does so within its own deadline and leaves the queue the
 * moment nobody wants the answer any more; cockatiel's bulkhead would keep the place of who has left.
 */
export function bounded(inner: Transport, { concurrency, waiting }: Bounds = defaultBounds): Transport {
  let running = 0;
  /** In the order they came; leaving from the middle costs nothing. */
  const queue = new Set<() => void>();

  async function run(call: Call): Promise<Answer> {
    running += 1;
    try {
      return await inner.fetch(call);
    } finally {
      running -= 1;
      const [next] = queue;
      next?.();
    }
  }

  function wait(call: Call): Promise<Answer> {
    const left = call.deadline - Date.now();
    if (left <= 0) return Promise.reject(new UnreachableError(call.subgraph, 'deadline'));
    if (call.signal.aborted) return Promise.reject(new UnreachableError(call.subgraph, 'aborted'));
    return new Promise((resolve, reject) => {
      const leave = (reason: 'deadline' | 'aborted') => {
        settle();
        reject(new UnreachableError(call.subgraph, reason));
      };
      const timer = setTimeout(leave, left, 'deadline');
      const onAbort = () => leave('aborted');
      const turn = () => {
        settle();
        resolve(run(call));
      };
      const settle = () => {
        clearTimeout(timer);
        call.signal.removeEventListener('abort', onAbort);
        queue.delete(turn);
      };
      call.signal.addEventListener('abort', onAbort, { once: true });
      queue.add(turn);
    });
  }

  return {
    fetch(call) {
      if (running < concurrency) return run(call);
      if (queue.size >= waiting) return Promise.reject(new UnreachableError(call.subgraph, 'busy'));
      return wait(call);
    },
    ready: () => inner.ready(),
    stop: () => inner.stop(),
    condition: () => ({ breaker: 'closed', ...inner.condition?.(), running, waiting: queue.size }),
  };
}
