import { currentLang, Link, useT } from '@hub/runtime';
import { outcomeOf, Page, SheetImport } from '@hub/ui';
import { useClient } from 'urql';
import { graphql } from '../gql/index.ts';

const templateQuery = graphql(`query ActivitySheetTemplate { activitySheetTemplate { name mediaType content } }`);
const previewDocument = graphql(`
  mutation PreviewActivitySheet($input: SheetInput!) {
    previewActivitySheet(input: $input) {
      __typename
      ... on SheetPreview {
        rows { row label verdict problems { column code message messageZh suggestion } }
        errorFile { name mediaType content }
      }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);
const importDocument = graphql(`
  mutation ImportActivitySheet($input: SheetInput!) {
    importActivitySheet(input: $input) {
      __typename
      ... on SheetImport { made changed same }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

/** The activities of a year from a workbook: what each row would do, then all of them. */
export default function ActivitySheetPage() {
  const t = useT();
  const client = useClient();
  return (
    <Page
      title={{ zh: '导入活动计划', en: 'Import planned activities' }}
      description={{
        zh: '用模板填写全年的活动计划，试导入逐行核对，全部无误后一次导入；有一行有误，整个文件都不导入。',
        en: 'Fill in the template with the activities of a year; every row is checked first, and all go in or none.',
      }}
      breadcrumbs={[{ label: { zh: '活动', en: 'Activities' }, to: '/tasks/activities' }]}
    >
      <SheetImport
        template={async () =>
          (await client.query(templateQuery, {}, { requestPolicy: 'network-only' })).data?.activitySheetTemplate
        }
        preview={async (input) =>
          outcomeOf(
            await client.mutation(previewDocument, { input }),
            (data) => data.previewActivitySheet,
            currentLang(),
          )
        }
        take={async (input) =>
          outcomeOf(await client.mutation(importDocument, { input }), (data) => data.importActivitySheet, currentLang())
        }
        done={() => <Link to="/tasks/activities">{t({ zh: '查看活动', en: 'Show the activities' })}</Link>}
      />
    </Page>
  );
}
