import { graphql } from '../gql/index.ts';

export const workingYearPage = graphql(`
  query WorkingYearPage($year: Int!) {
    workingYear(year: $year) { year announced documentNumber version days { day kind name } }
  }
`);

export const workingDeadlineOf = graphql(`
  query WorkingDeadlineOf($from: LocalDate!, $workingDays: Int!) {
    workingDeadline(from: $from, workingDays: $workingDays) { day announced }
  }
`);

/** For those who import: reads the notice's text and changes nothing. */
export const workingYearNotice = graphql(`
  query WorkingYearNotice($year: Int!, $text: String!) {
    workingYearNotice(year: $year, text: $text) { documentNumber days { day kind name } problems { place message messageZh } }
  }
`);

export const importWorkingYear = graphql(`
  mutation ImportWorkingYear($input: ImportWorkingYearInput!) {
    importWorkingYear(input: $input) {
      __typename
      ... on WorkingYear { year announced version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
