import { bounded, httpTransport, shared, type Transport } from '../engine/index.ts';

/** No sign-in, so no envelope: a plain GraphQL request. */
const headers = () => ({ 'content-type': 'application/json', accept: 'application/json' });

/**
 * The ways to the subgraphs, kept in step with the supergraph that is served. A way that is no longer needed stays
 * open until the requests that began with it must have ended.
 */
export class Transports extends Map<string, Transport> {
  private readonly addresses = new Map<string, string>();
  private readonly leaving = new Map<NodeJS.Timeout, Transport>();
  private readonly within: number;

  constructor(within: number) {
    super();
    this.within = within;
  }

  follow(addresses: ReadonlyMap<string, string>): void {
    for (const [name, url] of addresses) {
      if (this.addresses.get(name) === url) continue;
      const old = this.get(name);
      if (old) this.leave(old);
      this.set(name, shared(bounded(httpTransport({ url, headers }))));
      this.addresses.set(name, url);
    }
  }

  /** Closes those that were left; the engine closes the others. */
  async stop(): Promise<void> {
    const left = [...this.leaving.values()];
    for (const timer of this.leaving.keys()) clearTimeout(timer);
    this.leaving.clear();
    await Promise.all(left.map((transport) => transport.stop()));
  }

  private leave(transport: Transport): void {
    const timer = setTimeout(() => {
      this.leaving.delete(timer);
      void transport.stop();
    }, this.within).unref();
    this.leaving.set(timer, transport);
  }
}
