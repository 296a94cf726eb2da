import {
  type Context,
  ProxyTracerProvider,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { type Call, type Transport, UnreachableError } from '../engine/index.ts';
import type { Observed } from './observed.ts';

const NAME = 'spring-rain-hub/gateway';

/** The tracer of the SDK that somebody has registered; without one nothing is made at all. */
function registeredTracer(): Tracer | undefined {
  const provider = trace.getTracerProvider();
  return provider instanceof ProxyTracerProvider ? provider.getDelegateTracer(NAME) : provider.getTracer(NAME);
}

interface Traced {
  readonly tracer: Tracer;
  readonly context: Context;
  readonly observed: Observed;
}

/** By the client's presence, which all calls of one operation share. */
const operations = new WeakMap<Call['signal'], Traced>();

/** Begins the span of one request and gives back what ends it; undefined while no SDK is registered. */
export function traceRequest(signal: Call['signal'], observed: Observed): ((status: number) => void) | undefined {
  const tracer = registeredTracer();
  if (!tracer) return undefined;
  // A stranger's trace context is not taken over: it would let them choose what is sampled and under which trace.
  const span = tracer.startSpan('graphql request', { kind: SpanKind.SERVER, root: true }, ROOT_CONTEXT);
  operations.set(signal, { tracer, context: trace.setSpan(ROOT_CONTEXT, span), observed });
  return (status) => {
    describe(span, observed);
    span.setAttributes({ 'graphql.operation.type': observed.kind, 'http.response.status_code': status });
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
}

/** A way to a subgraph with a span for each call, whose context travels along as `traceparent`. */
export function traced(inner: Transport): Transport {
  async function fetch(call: Call, { tracer, context, observed }: Traced) {
    const attributes = { 'hub.subgraph': call.subgraph, 'graphql.operation.type': call.kind };
    const span = tracer.startSpan('subgraph fetch', { kind: SpanKind.CLIENT, attributes }, context);
    describe(span, observed);
    const headers: Record<string, string> = {};
    propagation.inject(trace.setSpan(context, span), headers);
    let outcome = 'answered';
    try {
      return await inner.fetch({ ...call, headers });
    } catch (error) {
      outcome = error instanceof UnreachableError ? error.reason : 'broken';
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.setAttribute('hub.outcome', outcome);
      span.end();
    }
  }
  return {
    fetch(call) {
      const operation = operations.get(call.signal);
      return operation ? fetch(call, operation) : inner.fetch(call);
    },
    ready: () => inner.ready(),
    stop: () => inner.stop(),
    condition: () => inner.condition?.(),
  };
}

/** The span of planning one operation, which happens once for each; everyone who waits for it shares the first one's. */
export async function tracePlan<Plan>(signal: Call['signal'], plan: () => Promise<Plan>): Promise<Plan> {
  const operation = operations.get(signal);
  if (!operation) return plan();
  const span = operation.tracer.startSpan('plan', { kind: SpanKind.INTERNAL }, operation.context);
  describe(span, operation.observed);
  try {
    return await plan();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

function describe(span: Span, { operationName, documentHash }: Observed): void {
  if (operationName) span.setAttribute('graphql.operation.name', operationName);
  if (documentHash) span.setAttribute('graphql.document.hash', documentHash);
}
