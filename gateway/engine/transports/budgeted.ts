import { type Answer, type Call, type Presence, type Transport, UnreachableError } from './transport.ts';

/**
 * Bytes that all answers to one operation may have together. An operation is known by its client's presence, which
 * all its calls share. Answers that a near subgraph gives as objects are not counted: they were never a text.
 */
export class AnswerBudget {
  private readonly spent = new WeakMap<Presence, number>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  isSpent({ signal }: Call): boolean {
    return (this.spent.get(signal) ?? 0) > this.most;
  }

  spend({ signal }: Call, bytes: number): void {
    this.spent.set(signal, (this.spent.get(signal) ?? 0) + bytes);
  }
}

/** Ends an operation's further calls once its answers are more than the budget; what came before is kept. */
export function budgeted(inner: Transport, budget: AnswerBudget): Transport {
  return {
    async fetch(call): Promise<Answer> {
      if (budget.isSpent(call)) throw new UnreachableError(call.subgraph, 'too-large');
      const answer = await inner.fetch(call);
      budget.spend(call, Buffer.byteLength(answer.body));
      if (budget.isSpent(call)) throw new UnreachableError(call.subgraph, 'too-large');
      return answer;
    },
    ready: () => inner.ready(),
    stop: () => inner.stop(),
    condition: () => inner.condition?.(),
  };
}
