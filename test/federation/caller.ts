import type { GraphqlInput } from '@hub/gateway';
import type { FormattedExecutionResult } from 'graphql';

// biome-ignore lint/suspicious/noExplicitAny: what a document gives is known where the document is written.
export type Data = any;

export interface Answer {
  readonly data?: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
}

/** Someone who asks the hub. */
export class Caller {
  private readonly execute: (input: GraphqlInput) => Promise<FormattedExecutionResult>;

  constructor(execute: (input: GraphqlInput) => Promise<FormattedExecutionResult>) {
    this.execute = execute;
  }

  /** Never throws for GraphQL errors. */
  async run(query: string, variables?: Record<string, unknown>): Promise<Answer> {
    return (await this.execute({ query, ...(variables ? { variables } : {}) })) as Answer;
  }

  /** Throws when there are errors, with their texts. */
  async ok(query: string, variables?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.run(query, variables);
    if (errors) throw new Error(`the request failed: ${JSON.stringify(errors, null, 2)}`);
    return data;
  }
}
