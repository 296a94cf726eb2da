import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { plannedText, type Values } from './compile/documents.ts';
import { CompiledOperation, PreparedOperation } from './compile/operation.ts';
import { PlanCache } from './compile/plan-cache.ts';
import type { Violation } from './compile/shape.ts';
import type { Generation, Operation, TextResult } from './engine.ts';
import type { FederationEngineOptions } from './federation-engine.ts';
import { JsonText } from './json-text.ts';
import { printPlan } from './plan/plan.ts';
import type { Overrides, Planner } from './plan/planner.ts';
import { Run } from './run/run.ts';
import { sender } from './run/send.ts';
import type { SupergraphFacts } from './supergraph.ts';

export interface GenerationSources extends Omit<FederationEngineOptions, 'planner'> {
  readonly number: number;
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly facts: SupergraphFacts;
}

/** One supergraph, planned and compiled operation by operation. */
export class FederationGeneration implements Generation {
  readonly number: number;
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  private readonly sources: GenerationSources;
  private readonly prepared: LRUCache<string, PreparedOperation>;
  private readonly plans: PlanCache<CompiledOperation>;

  constructor(sources: GenerationSources) {
    const most = sources.mostPlans ?? 1_000;
    this.number = sources.number;
    this.supergraphSdl = sources.supergraphSdl;
    this.schema = sources.schema;
    this.sources = sources;
    this.prepared = new LRUCache({ max: most });
    this.plans = new PlanCache(most);
  }

  /** How often a compiled operation was at hand, and how often one had to be made. */
  get planCounts(): { readonly hits: number; readonly misses: number } {
    return this.plans.counts;
  }

  async answer(operation: Operation): Promise<TextResult> {
    const prepared = this.prepare(operation);
    const values = prepared.values(operation.variables);
    const known = this.compiled(operation, prepared, values);
    const compiled = known instanceof CompiledOperation ? known : await known;
    const { facts } = this.sources;
    const run = new Run(compiled.steps, values, {
      send: sender(this.sources, operation),
      satisfies: facts.satisfies,
      isObjectType: facts.isObjectType,
    });
    await run.start();
    if (compiled.schemaQuestions) Object.assign(run.data, await this.aboutSchema(compiled, values));
    const { text, violations } = compiled.shaper.shape(run.data);
    const errors = violations.length ? [...run.errors, ...unexplained(violations, run.errors)] : run.errors;
    const data = text === null ? null : new JsonText(text);
    return errors.length ? { data, errors } : { data };
  }

  async execute(operation: Operation): Promise<ExecutionResult> {
    const { data, errors } = await this.answer(operation);
    return { data: data?.read() ?? null, ...(errors ? { errors } : {}) };
  }

  /** The operation's plan in words. */
  async explain(operation: Operation): Promise<string> {
    const prepared = this.prepare(operation);
    return printPlan((await this.compiled(operation, prepared, prepared.values(operation.variables))).plan);
  }

  private prepare({ document, documentHash, operationName }: Operation): PreparedOperation {
    const key = `${documentHash}\n${operationName ?? ''}`;
    let prepared = this.prepared.get(key);
    if (!prepared) {
      prepared = new PreparedOperation(this.schema, document, operationName);
      this.prepared.set(key, prepared);
    }
    return prepared;
  }

  private compiled(
    operation: Operation,
    prepared: PreparedOperation,
    values: Values,
  ): CompiledOperation | Promise<CompiledOperation> {
    const overrides = this.overridesFor(operation);
    const { documentHash, operationName } = operation;
    const key = `${documentHash}\n${operationName ?? ''}\n${prepared.variant(values)}\n${overrides.key}`;
    return this.plans.get(key, async () => {
      const { schema, planner, facts } = this.sources;
      const asked = prepared.decided(values);
      const text = plannedText(asked, schema);
      const plan = () => (text === undefined ? Promise.resolve(undefined) : planner.plan(text, overrides));
      const around = this.sources.aroundPlan;
      return new CompiledOperation(schema, asked, await (around ? around(operation, plan) : plan()), facts);
    });
  }

  /** Which progressive overrides hold for this request, and a key that is equal for equal ones. */
  private overridesFor(operation: Operation): Overrides & { readonly key: string } {
    const { planner, overrides } = this.sources;
    const { overrideLabels, overridePercentages } = planner;
    if (overrideLabels.length === 0 && overridePercentages.length === 0) return noOverrides;
    const labels = new Set(overrideLabels.filter((label) => overrides?.(label, operation)));
    const percentage = overridePercentages.length ? Math.random() * 100 : 0;
    const share = overridePercentages.filter((each) => percentage < each).length;
    return { labels, percentage, key: `${share} ${[...labels].join(' ')}` };
  }

  /** What the operation asks about the schema, under the keys of the answer: the schema knows it without any subgraph. */
  private async aboutSchema(compiled: CompiledOperation, values: Values): Promise<Record<string, unknown>> {
    if (!compiled.schemaQuestions) return {};
    const result = await execute({
      schema: this.schema,
      document: compiled.schemaQuestions,
      variableValues: values,
      rootValue: {},
    });
    const data = result.data ?? {};
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [compiled.schemaKeys.get(key) ?? key, value]));
  }
}

const noOverrides = { labels: new Set<string>(), percentage: 100, key: '' };

/** A null that no subgraph explained is explained by the type that did not allow the value. */
function unexplained(violations: readonly Violation[], errors: readonly GraphQLError[]): GraphQLError[] {
  const covers = (path: readonly (string | number)[] | undefined, place: Violation['path']) =>
    !path || path.slice(0, place.length).every((segment, at) => segment === place[at]);
  return violations
    .filter(({ path }) => !errors.some((error) => covers(error.path, path)))
    .map(
      ({ path, field }) =>
        new GraphQLError(`No value of the type of ${field} came from its service.`, {
          path,
          extensions: { code: 'INTERNAL' },
        }),
    );
}
