import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql';
import type { PlanNode } from '../plan/plan.ts';
import { type Asked, decided, fragmentsOf, schemaKeys, schemaQuestions, switchesOf, type Values } from './documents.ts';
import { Shaper } from './shape.ts';
import { type Step, type StepSources, stepsOf } from './steps.ts';

/** One operation of a document, before its variables are known. */
export class PreparedOperation {
  private readonly schema: GraphQLSchema;
  private readonly asked: Asked;
  private readonly switches: readonly string[];

  constructor(schema: GraphQLSchema, document: DocumentNode, name: string | null) {
    const operation = getOperationAST(document, name);
    if (!operation) throw new Error('the document has no such operation');
    this.schema = schema;
    this.asked = { operation, fragments: fragmentsOf(document) };
    this.switches = switchesOf(this.asked);
  }

  /** The variables read by their types, with defaults. Throws the first fault. */
  values(given: Values): Values {
    const definitions = this.asked.operation.variableDefinitions;
    if (!definitions?.length) return none;
    const { coerced, errors } = getVariableValues(this.schema, definitions, given, { maxErrors: 1 });
    if (errors?.[0]) throw errors[0];
    return coerced ?? none;
  }

  /** Equal for values that ask for the same fields. */
  variant(values: Values): string {
    let key = '';
    for (const name of this.switches) key += values[name] === true ? '1' : '0';
    return key;
  }

  decided(values: Values): Asked {
    return decided(this.asked, values);
  }
}

const none: Values = Object.freeze({});

/** One operation with its `@skip` and `@include` decided, and everything that need be worked out only once. */
export class CompiledOperation {
  readonly plan: PlanNode | undefined;
  readonly steps: readonly Step[];
  readonly shaper: Shaper;
  /** What the operation asks about the schema itself, as a document of its own. */
  readonly schemaQuestions: DocumentNode | undefined;
  /** Under which key the answer to each of them is put with the rest. */
  readonly schemaKeys: ReadonlyMap<string, string>;

  constructor(schema: GraphQLSchema, asked: Asked, plan: PlanNode | undefined, sources: StepSources) {
    const { operation, fragments } = asked;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`the schema has no ${operation.operation}`);
    this.plan = plan;
    this.steps = stepsOf(plan, operation.operation === 'mutation', sources);
    this.shaper = new Shaper({ schema, fragments }, root, operation.selectionSet);
    this.schemaQuestions = schemaQuestions(asked);
    this.schemaKeys = this.schemaQuestions ? schemaKeys(this.schemaQuestions) : new Map();
  }
}
