import { currentLang, Link, useT } from '@hub/runtime';
import { outcomeOf, Page, SheetImport } from '@hub/ui';
import { useClient } from 'urql';
import { graphql } from '../gql/index.ts';

const templateQuery = graphql(`query OfficerSheetTemplate { officerSheetTemplate { name mediaType content } }`);
const previewDocument = graphql(`
  mutation PreviewOfficerSheet($input: SheetInput!) {
    previewOfficerSheet(input: $input) {
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
  mutation ImportOfficerSheet($input: SheetInput!) {
    importOfficerSheet(input: $input) {
      __typename
      ... on SheetImport { made changed same }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

/** Officers from a workbook: what each row would do, then all of them. */
export default function OfficerSheetPage() {
  const t = useT();
  const client = useClient();
  return (
    <Page
      title={{ zh: '导入人员', en: 'Import officers' }}
      description={{
        zh: '用模板填写人员名册：新人登记，换了机构的调动，其余不变；全部无误才导入。角色仍由安全管理员授予。',
        en: 'New ones are registered, those with another unit are moved, the others stay; all rows or none. Roles are granted apart.',
      }}
      breadcrumbs={[{ label: { zh: '人员', en: 'Officers' }, to: '/directory/officers' }]}
    >
      <SheetImport
        template={async () =>
          (await client.query(templateQuery, {}, { requestPolicy: 'network-only' })).data?.officerSheetTemplate
        }
        preview={async (input) =>
          outcomeOf(
            await client.mutation(previewDocument, { input }),
            (data) => data.previewOfficerSheet,
            currentLang(),
          )
        }
        take={async (input) =>
          outcomeOf(await client.mutation(importDocument, { input }), (data) => data.importOfficerSheet, currentLang())
        }
        done={() => <Link to="/directory/officers">{t({ zh: '查看人员', en: 'Show the officers' })}</Link>}
      />
    </Page>
  );
}
