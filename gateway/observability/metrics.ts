import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Engine, Transport, TransportCondition } from '../engine/index.ts';
import { UnreachableError } from '../engine/index.ts';
import type { Observed } from './observed.ts';

const breakerStates = ['closed', 'half-open', 'open'] as const;
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/**
 * What the gateway counts for Prometheus. Labels come from closed lists only (kinds, statuses, subgraphs, reasons):
 * never a name, a document or anything else that a caller could make up.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'hub_gateway_requests_total',
    help: 'GraphQL requests by kind of operation and HTTP status',
    labelNames: ['kind', 'status'],
    registers: [this.registry],
  });
  private readonly requestSeconds = new Histogram({
    name: 'hub_gateway_request_seconds',
    help: 'Time from a GraphQL request to its answer',
    labelNames: ['kind'],
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly fetches = new Counter({
    name: 'hub_gateway_fetches_total',
    help: 'Calls to subgraphs by outcome: answered, or the reason why not',
    labelNames: ['subgraph', 'outcome'],
    registers: [this.registry],
  });
  private readonly fetchSeconds = new Histogram({
    name: 'hub_gateway_fetch_seconds',
    help: 'Time of calls to subgraphs',
    labelNames: ['subgraph'],
    buckets: seconds,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** One GraphQL request has been answered. */
  answered({ kind }: Observed, status: number, milliseconds: number): void {
    this.requests.inc({ kind, status: String(status) });
    this.requestSeconds.observe({ kind }, milliseconds / 1000);
  }

  /** A way to a subgraph whose calls are counted. */
  counted(subgraph: string, inner: Transport): Transport {
    const count = (outcome: string, began: number) => {
      this.fetches.inc({ subgraph, outcome });
      this.fetchSeconds.observe({ subgraph }, (performance.now() - began) / 1000);
    };
    return {
      fetch: async (call) => {
        const began = performance.now();
        try {
          const answer = await inner.fetch(call);
          count('answered', began);
          return answer;
        } catch (error) {
          count(error instanceof UnreachableError ? error.reason : 'broken', began);
          throw error;
        }
      },
      ready: () => inner.ready(),
      stop: () => inner.stop(),
      condition: () => inner.condition?.(),
    };
  }

  /** What is looked at only when somebody asks. */
  watch(engine: Engine, transports: ReadonlyMap<string, Transport>, inFlight: () => number): void {
    const registers = [this.registry];
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    gauge('hub_gateway_in_flight', 'GraphQL requests under way', inFlight);
    gauge('hub_gateway_generation', 'Number of the supergraph that is served', () => engine.current.number);
    gauge(
      'hub_gateway_plan_hits',
      'Operations of this generation found compiled',
      () => engine.current.planCounts?.hits ?? 0,
    );
    gauge(
      'hub_gateway_plan_misses',
      'Operations of this generation compiled anew',
      () => engine.current.planCounts?.misses ?? 0,
    );
    const bySubgraph = (name: string, help: string, read: (condition: TransportCondition) => number) =>
      new Gauge({
        name,
        help,
        labelNames: ['subgraph'],
        registers,
        collect() {
          for (const [subgraph, transport] of transports) {
            const condition = transport.condition?.();
            if (condition) this.set({ subgraph }, read(condition));
          }
        },
      });
    bySubgraph('hub_gateway_breaker', 'Circuit breaker: 0 closed, 1 half open, 2 open', ({ breaker }) =>
      breakerStates.indexOf(breaker),
    );
    bySubgraph('hub_gateway_fetches_running', 'Calls under way', ({ running }) => running ?? 0);
    bySubgraph('hub_gateway_fetches_waiting', 'Calls that wait for a place', ({ waiting }) => waiting ?? 0);
  }
}

export interface MetricsServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves `GET /metrics` on a port of its own, which is not the public one. */
export async function serveMetrics(registry: Registry, port: number, host = '127.0.0.1'): Promise<MetricsServer> {
  const server: Server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    try {
      const text = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    } catch {
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/metrics`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
