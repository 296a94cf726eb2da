import type { FastifyInstance } from 'fastify';

export interface Health {
  /** Set when the gateway is about to stop: no new work should come. */
  readonly draining: boolean;
  /** Each part by name; one that throws is down. */
  readonly checks: Readonly<Record<string, () => Promise<boolean>>>;
  /** The parts without which the gateway can serve nobody. */
  readonly vital: readonly string[];
}

export interface ReadyReport {
  readonly ok: boolean;
  readonly state: 'ready' | 'degraded' | 'down' | 'draining';
  readonly parts: Readonly<Record<string, 'up' | 'down'>>;
}

/** What is up, in words that tell an operator where to look and a stranger nothing. */
export async function readyReport(health: Health): Promise<ReadyReport> {
  const checked = await Promise.all(
    Object.entries(health.checks).map(async ([name, check]) => [name, await check().catch(() => false)] as const),
  );
  const parts = Object.fromEntries(checked);
  const missing = Object.keys(parts).filter((name) => !parts[name]);
  const state = health.draining
    ? 'draining'
    : missing.some((name) => health.vital.includes(name))
      ? 'down'
      : missing.length > 0
        ? 'degraded'
        : 'ready';
  return {
    ok: state === 'ready' || state === 'degraded',
    state,
    parts: Object.fromEntries(Object.entries(parts).map(([name, up]) => [name, up ? 'up' : 'down'])),
  };
}

/** `/health`: the process answers. `/ready`: it should get work. */
export function healthRoutes(app: FastifyInstance, health: Health): void {
  app.get('/health', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'up' }));
  app.get('/ready', async (_request, reply) => {
    const report = await readyReport(health);
    return reply
      .code(report.ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });
}
