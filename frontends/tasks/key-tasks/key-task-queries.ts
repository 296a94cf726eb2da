import { graphql } from '../gql/index.ts';

export const TaskUnits = graphql(`
  fragment TaskUnits on KeyTask {
    assignments {
      id version role state unitName signedAt
      unit { id name nameEn }
      signedBy { id name }
    }
    light { month dueOn units { unitName submittedOn daysLate unit { id } } }
  }
`);
export const TaskSource = graphql(`
  fragment TaskSource on KeyTask {
    id text
    plan { id documentNumber }
    clause { line endLine quote bodyMarker bodyLine bodyEndLine bodyQuote }
  }
`);
export const TaskHistory = graphql(`
  fragment TaskHistory on KeyTask {
    id state stateReason
    plan { id }
    editions { id change line wording { number text } edition { id number documentNumber } }
  }
`);
export const TaskTargets = graphql(`
  fragment TaskTargets on KeyTask {
    id
    targets { id text value unit comparison source actual percent }
    lights { month plannedPercent actualPercent colour }
  }
`);
export const keyTaskQuery = graphql(`
  query KeyTaskPage($id: ID!) {
    keyTask(id: $id) {
      id version number text state leadName leadInferred deadline dueOn other commentCount
      lead { id name nameEn }
      category { id number name }
      plan { id documentNumber title year months }
      schedule { month percent }
      reportPeriods { period }
      light { colour month ...TaskLightParts }
      assignments { id role state unit { id } }
      attachments { id name uploadedAt uploadedBy { id name } }
      ...TaskUnits
      ...TaskSource
      ...TaskHistory
      ...TaskTargets
      activities(first: 100) { totalCount nodes { id ...ActivityTrace } }
      progressReports(first: 100) { totalCount nodes { id ...ProgressReportParts } }
    }
    lightRules { ...LightRuleWords }
  }
`);

/** Asked apart: what other areas know of the task may come late or not at all, and the page does not wait for it. */
export const otherAreasQuery = graphql(`
  query KeyTaskOtherAreas($id: ID!) {
    keyTask(id: $id) {
      id
      activityTotals { activityCount minutes onsiteAudience onlineViews }
      serviceTotals { recordCount hours volunteerCount }
      publishedContentCount
      grantedHonourCount
    }
  }
`);
