import type { Viewer } from '@hub/kit';
import { type Answer, type Call, type Presence, type Transport, UnreachableError } from './transport.ts';

/** Longer than any request lives: the shared call ends with its last waiter, not by a clock of its own. */
const OUTLIVES_EVERY_WAITER = 10 * 60_000;

/**
 * The queries under way, by the length of their bodies: as long as no two are alike, no long text is hashed and no
 * identity is written out.
 */
export class Flights {
  private readonly byLength = new Map<number, Flight[]>();

  find({ body, viewer }: Call): Flight | undefined {
    return this.byLength
      .get(body.length)
      ?.find(({ call }) => call.body === body && identityOf(call.viewer) === identityOf(viewer));
  }

  add(flight: Flight): void {
    const alike = this.byLength.get(flight.call.body.length);
    if (alike) alike.push(flight);
    else this.byLength.set(flight.call.body.length, [flight]);
  }

  delete(flight: Flight): void {
    const alike = this.byLength.get(flight.call.body.length);
    const at = alike?.indexOf(flight) ?? -1;
    if (!alike || at < 0) return;
    if (alike.length === 1) this.byLength.delete(flight.call.body.length);
    else alike.splice(at, 1);
  }

  clear(): void {
    this.byLength.clear();
  }
}

interface Waiter {
  answer(answer: Answer): void;
  fail(error: unknown): void;
}

/** One call that is under way, and who waits for it. It is itself the presence that the call depends on. */
export class Flight implements Presence {
  readonly call: Call;
  aborted = false;
  reason: UnreachableError | undefined;
  private readonly waiters = new Set<Waiter>();
  private readonly flights: Flights;
  private readonly listeners = new Set<() => void>();

  constructor(call: Call, flights: Flights) {
    this.call = call;
    this.flights = flights;
    flights.add(this);
  }

  start(inner: Transport): void {
    const { subgraph, body, kind, viewer, requestId, headers } = this.call;
    const deadline = Date.now() + OUTLIVES_EVERY_WAITER;
    inner
      .fetch({ subgraph, body, kind, viewer, requestId, deadline, signal: this, ...(headers ? { headers } : {}) })
      .then(
        (answer) => {
          this.flights.delete(this);
          // All copies are made before the first waiter runs, who may change what it was given.
          const copies = [...this.waiters].map((waiter, index) => ({ waiter, copy: index ? copyOf(answer) : answer }));
          for (const { waiter, copy } of copies) waiter.answer(copy);
        },
        (error: unknown) => {
          this.flights.delete(this);
          for (const waiter of [...this.waiters]) waiter.fail(error);
        },
      );
  }

  join({ subgraph, signal }: Call, left: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const leave = (reason: 'deadline' | 'aborted') => {
        const error = new UnreachableError(subgraph, reason);
        settle();
        reject(error);
        if (this.waiters.size === 0) this.giveUp(error);
      };
      const timer = setTimeout(leave, left, 'deadline');
      const onAbort = () => leave('aborted');
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        this.waiters.delete(waiter);
      };
      const waiter: Waiter = {
        answer: (answer) => {
          settle();
          resolve(answer);
        },
        fail: (error) => {
          settle();
          reject(error);
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiters.add(waiter);
    });
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  private giveUp(reason: UnreachableError): void {
    this.flights.delete(this);
    this.aborted = true;
    this.reason = reason;
    for (const listener of [...this.listeners]) listener();
  }
}

/** Text may be shared, since nobody can change it; anything else is each waiter's own. */
function copyOf(answer: Answer): Answer {
  return Object.values(answer).some((value) => typeof value === 'object') ? structuredClone(answer) : answer;
}

/** Written once for the fetches of one request, which share their viewer. */
const identities = new WeakMap<Viewer, string>();

function identityOf(viewer: Viewer): string {
  let identity = identities.get(viewer);
  if (identity === undefined) {
    identity = JSON.stringify(viewer);
    identities.set(viewer, identity);
  }
  return identity;
}
