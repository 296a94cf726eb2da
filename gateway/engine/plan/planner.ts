import type { PlanNode } from './plan.ts';

/** Turns operations over one supergraph into plans. Which one stands behind it is a matter of configuration. */
export interface Planner {
  /**
   * Plans one operation. The text holds that operation alone with the fragments it uses, and was validated before:
   * a planner may crash on what is not valid. `undefined` when nothing need be fetched.
   */
  plan(text: string, overrides: Overrides): Promise<PlanNode | undefined>;
  /** Labels of progressive `@override` that are no percentages: the engine is told which of them hold. */
  readonly overrideLabels: readonly string[];
  /** The percentages among the labels, in ascending order. */
  readonly overridePercentages: readonly number[];
}

/** Which progressive overrides hold for one request. */
export interface Overrides {
  readonly labels: ReadonlySet<string>;
  /** From 0 up to 100: `percent(N)` holds for a request whose number is below N. */
  readonly percentage: number;
}

/** Makes the planner of one supergraph; throws when the supergraph does not load. */
export type PlannerFactory = (supergraphSdl: string) => Promise<Planner>;
