import type { CallContext, Operation } from './engine.ts';
import { FederationGeneration } from './federation-generation.ts';
import { GenerationalEngine } from './generations.ts';
import { hivePlanner } from './plan/hive-planner.ts';
import type { PlannerFactory } from './plan/planner.ts';
import { publicSchema } from './public-schema.ts';
import { supergraphFacts } from './supergraph.ts';
import type { Transport, UnreachableError } from './transports/transport.ts';

export interface FederationEngineOptions {
  /** One transport per subgraph, by the name that the subgraph has in the supergraph. */
  readonly transports: ReadonlyMap<string, Transport>;
  readonly onUnreachable?: ((error: UnreachableError, context: CallContext) => void) | undefined;
  /** Hive's planner when absent. */
  readonly planner?: PlannerFactory | undefined;
  /** Whether a progressive `@override` with this label holds for an operation; labels `percent(N)` need no answer. */
  readonly overrides?: ((label: string, operation: Operation) => boolean) | undefined;
  /** Stands around the planning of an operation, for who watches it. */
  readonly aroundPlan?: (<Plan>(operation: Operation, plan: () => Promise<Plan>) => Promise<Plan>) | undefined;
  /** Compiled operations that are kept. */
  readonly mostPlans?: number | undefined;
}

/** Our engine: plans an operation once, compiles the plan once, and runs it for every request. */
export class FederationEngine extends GenerationalEngine {
  private readonly options: FederationEngineOptions;

  constructor(options: FederationEngineOptions) {
    super();
    this.options = options;
  }

  protected async read(supergraphSdl: string, number: number): Promise<FederationGeneration> {
    const schema = publicSchema(supergraphSdl);
    const planner = await (this.options.planner ?? hivePlanner)(supergraphSdl);
    const facts = supergraphFacts(supergraphSdl);
    return new FederationGeneration({ ...this.options, number, supergraphSdl, schema, planner, facts });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.options.transports.values()].map((transport) => transport.stop()));
  }
}
