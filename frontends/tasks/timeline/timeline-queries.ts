import { graphql } from '../gql/index.ts';

export const TimelineTask = graphql(`
  fragment TimelineTask on KeyTask {
    id number text leadName dueOn
    lead { id name nameEn }
    category { id number name }
    assignments { state unit { id } }
    light { colour actualPercent }
    milestones { id title plannedOn standing }
  }
`);
