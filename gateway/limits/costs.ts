import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Generation } from '../engine/index.ts';
import { CostCompiler } from './cost.ts';
import { type CostDefaults, readCostModel } from './cost-model.ts';
import { type Cost, costWith } from './cost-terms.ts';

/** The costs of operations: a model is read once a generation, a document once, and only the variables each time. */
export class Costs {
  private readonly compilers = new WeakMap<GraphQLSchema, CostCompiler>();
  private readonly known = new WeakMap<OperationDefinitionNode, Cost>();
  private readonly defaults: CostDefaults | undefined;

  constructor(defaults?: CostDefaults) {
    this.defaults = defaults;
  }

  /** Called with each generation before a document is validated against it. */
  follow({ schema, supergraphSdl }: Pick<Generation, 'schema' | 'supergraphSdl'>): void {
    this.compilers.set(schema, new CostCompiler(schema, readCostModel(supergraphSdl), this.defaults));
  }

  /** What a validated operation may cost with these coerced variables. Apollo Server parses anew for a new schema. */
  of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): number {
    let cost = this.known.get(operation);
    if (cost === undefined) {
      const compiler = this.compilers.get(schema);
      if (!compiler) throw new Error('an operation of an unknown generation');
      cost = compiler.compile(document, operation);
      this.known.set(operation, cost);
    }
    return costWith(cost, variables);
  }
}
