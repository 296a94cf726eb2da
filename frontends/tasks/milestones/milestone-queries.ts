import { graphql } from '../gql/index.ts';

export const MilestoneParts = graphql(`
  fragment MilestoneParts on Milestone {
    id version title plannedOn firstPlannedOn doneOn evidenceNote standing
    doneBy { id name }
  }
`);
export const taskMilestonesQuery = graphql(`
  query TaskMilestones($id: ID!) {
    keyTask(id: $id) {
      id state dueOn
      lead { id }
      plan { id year }
      milestones { id ...MilestoneParts }
    }
  }
`);
export const planMilestoneDocument = graphql(`
  mutation PlanMilestone($input: PlanMilestoneInput!) {
    planMilestone(input: $input) {
      __typename
      ... on Milestone { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const changeMilestoneDocument = graphql(`
  mutation ChangeMilestone($input: ChangeMilestoneInput!) {
    changeMilestone(input: $input) {
      __typename
      ... on Milestone { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const reachMilestoneDocument = graphql(`
  mutation ReachMilestone($input: ReachMilestoneInput!) {
    reachMilestone(input: $input) {
      __typename
      ... on Milestone { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
export const removeMilestoneDocument = graphql(`
  mutation RemoveMilestone($input: RemoveMilestoneInput!) {
    removeMilestone(input: $input) {
      __typename
      ... on Milestone { id version }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
