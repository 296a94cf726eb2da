import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { PlanNode } from '../plan/plan.ts';
import { type Fragments, fragmentsOf, schemaKeys, schemaQuestions } from './documents.ts';
import type { Values } from './selections.ts';
import { Shaper } from './shape.ts';
import { type Step, type StepSources, stepsOf } from './steps.ts';

/** One operation of one supergraph with everything that need be worked out only once. */
export class CompiledOperation {
  readonly plan: PlanNode | undefined;
  readonly steps: readonly Step[];
  /** What the operation asks about the schema itself, as a document of its own. */
  readonly schemaQuestions: DocumentNode | undefined;
  /** Under which key the answer to each of them is put with the rest. */
  readonly schemaKeys: ReadonlyMap<string, string>;
  private readonly schema: GraphQLSchema;
  private readonly operation: OperationDefinitionNode;
  private readonly fragments: Fragments;
  private readonly root: GraphQLObjectType;
  /** Variables that `@skip` and `@include` look at: each combination of them has an answer of another shape. */
  private readonly switches: readonly string[];
  private readonly shapers = new Map<string, Shaper>();

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    name: string | null,
    plan: PlanNode | undefined,
    sources: StepSources,
  ) {
    const operation = getOperationAST(document, name);
    const root = operation && schema.getRootType(operation.operation);
    if (!operation || !root) throw new Error('the document has no such operation');
    this.schema = schema;
    this.operation = operation;
    this.root = root;
    this.plan = plan;
    this.fragments = fragmentsOf(document);
    this.steps = stepsOf(plan, operation.operation === 'mutation', sources);
    this.schemaQuestions = schemaQuestions(operation, this.fragments);
    this.schemaKeys = this.schemaQuestions ? schemaKeys(this.schemaQuestions) : new Map();
    this.switches = switchesOf(operation, this.fragments);
  }

  /** The variables read by their types, with defaults. Throws the first fault. */
  values(given: Values): Values {
    const definitions = this.operation.variableDefinitions;
    if (!definitions?.length) return none;
    const { coerced, errors } = getVariableValues(this.schema, definitions, given, { maxErrors: 1 });
    if (errors?.[0]) throw errors[0];
    return coerced ?? none;
  }

  shaper(values: Values): Shaper {
    let key = '';
    for (const name of this.switches) key += values[name] === true ? '1' : '0';
    let shaper = this.shapers.get(key);
    if (!shaper) {
      // The combinations are a caller's to choose; whoever tries them all pays for each.
      if (this.shapers.size >= MOST_SHAPES) this.shapers.clear();
      shaper = new Shaper(
        { schema: this.schema, fragments: this.fragments, values },
        this.root,
        this.operation.selectionSet,
      );
      this.shapers.set(key, shaper);
    }
    return shaper;
  }
}

const MOST_SHAPES = 32;
const none: Values = Object.freeze({});

function switchesOf(operation: OperationDefinitionNode, fragments: Fragments): readonly string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()]) {
    visit(node, {
      VariableDefinition: () => false,
      Directive({ name, arguments: args }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of args ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}
