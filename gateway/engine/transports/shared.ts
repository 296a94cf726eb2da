import { Flight, Flights } from './flights.ts';
import { type Answer, type Call, type Transport, UnreachableError } from './transport.ts';

/**
 * Joins queries that are under way: a second one of the same body, asked by the very same viewer, waits for the first
 * one's answer. The whole identity stands in the key, as the envelope carries it (rights, units, language, purpose),
 * so that nobody ever gets what was fetched for someone else. Each waiter keeps its own deadline and may leave; the
 * call itself is given up when the last one has left.
 *
 * Only for a way whose headers depend on the viewer alone: the shared call goes out under the first one's request id.
 */
export function shared(inner: Transport): Transport {
  const flights = new Flights();

  async function mutate(call: Call): Promise<Answer> {
    // What was read before a change must not answer who asks after it: nobody joins an earlier query any more.
    flights.clear();
    try {
      return await inner.fetch(call);
    } finally {
      flights.clear();
    }
  }

  function query(call: Call): Promise<Answer> {
    const left = call.deadline - Date.now();
    if (left <= 0) return Promise.reject(new UnreachableError(call.subgraph, 'deadline'));
    if (call.signal.aborted) return Promise.reject(new UnreachableError(call.subgraph, 'aborted'));
    const flight = flights.find(call);
    if (flight) return flight.join(call, left);
    const started = new Flight(call, flights);
    const answer = started.join(call, left);
    started.start(inner);
    return answer;
  }

  return {
    fetch: (call) => (call.kind === 'query' ? query(call) : mutate(call)),
    ready: () => inner.ready(),
    stop: () => inner.stop(),
    condition: () => inner.condition?.(),
  };
}
