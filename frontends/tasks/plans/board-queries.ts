import { graphql } from '../gql/index.ts';

export const BoardTask = graphql(`
  fragment BoardTask on KeyTask {
    id number text leadName leadInferred dueOn
    lead { id name nameEn }
    category { id number name }
    assignments { id state role unitName unit { id } }
    targets { id text value unit actual percent }
    light { month colour plannedPercent actualPercent override { id colour } ...TaskLightParts }
    lights { month colour plannedPercent override { id colour } ...TaskLightParts }
  }
`);
export const BoardPlan = graphql(`
  fragment BoardPlan on Plan {
    id documentNumber title issuer issuedOn year months
    keyTasks { ...BoardTask }
  }
`);

/** One request: the plans to pick from, and the one picked or else the newest. */
export const planBoardQuery = graphql(`
  query PlanBoardPage($id: ID!, $chosen: Boolean!) {
    plans(first: 50) { nodes { id documentNumber year title } }
    newest: plans(first: 1) @skip(if: $chosen) { nodes { ...BoardPlan } }
    plan(id: $id) @include(if: $chosen) { ...BoardPlan }
    lightRules { ...LightRuleWords }
  }
`);
