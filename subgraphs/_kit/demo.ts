/** How demonstration data get in: by people working through the gateway, as everybody does. */
export interface DemoRunner {
  /** Runs an operation; an error ends the seed, a refusal is part of the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: a seed reads the fields that it asked for in its own document.
  run(document: string, variables?: Record<string, unknown>): Promise<{ data: any }>;
  /** Brings a file in, as a page does; absent where a hub keeps none. Gives its id. */
  attach?(file: { service: string; about: string; name: string; bytes: Buffer }): Promise<string>;
}

export interface DemoHub {
  as(username: string): DemoRunner;
  /** A service of the hub, for what comes before there are any people. */
  service(): DemoRunner;
  log(text: string): void;
}

/**
 * Runs a mutation and gives the record it made. A seed may be repeated after it was cut off: creates carry idempotency
 * keys, and a step that was done already is refused by the life cycle, which ends the chain without an error.
 */
export async function demoStep<T = { id: string; version: number }>(
  runner: DemoRunner,
  field: string,
  inputType: string,
  typeName: string,
  input: object,
  selection = 'id version',
): Promise<T | null> {
  const { data } = await runner.run(
    `mutation ($input: ${inputType}!) { ${field}(input: $input) { __typename ... on ${typeName} { ${selection} } ... on Refusal { code message } } }`,
    { input },
  );
  const { __typename, ...result } = data[field];
  if (__typename === typeName) return result;
  // A repeat on a later day says the same in other words: relative days have moved on.
  if (__typename === 'Conflict' || doneBefore.has(result.code)) return null;
  throw new Error(`${field}: ${result.code}: ${result.message}`);
}

const doneBefore = new Set(['STATE_NOT_ALLOWED', 'IDEMPOTENCY_KEY_REUSED']);

/** Numbers that look drawn by lot and are the same at every start. */
export function demoLots(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A moment so many days ago at this hour in China. */
export function daysAgo(days: number, hour = 9): Date {
  const midnight = Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000) * 86_400_000 - 8 * 3_600_000;
  return new Date(midnight - days * 86_400_000 + hour * 3_600_000);
}

/** The day so many days ago in China; below zero it is to come. */
export const dayAgo = (days: number): string => daysAgo(days).toISOString().slice(0, 10);

/** The key tasks of the newest plan by number. */
export async function demoKeyTasks(runner: DemoRunner): Promise<Map<number, string>> {
  const { data } = await runner.run('{ keyTasks(first: 100) { nodes { id number } } }');
  return new Map(data.keyTasks.nodes.map((task: { id: string; number: number }) => [task.number, task.id]));
}
