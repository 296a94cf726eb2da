import { currentLang, Link, t as now, useT } from '@hub/runtime';
import { type ImportProblem, ImportWizard, Note, outcomeOf, Page } from '@hub/ui';
import { useRef } from 'react';
import { useClient } from 'urql';
import type { ImportPlanMutation, PlanPreviewQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { base64Of, choicesOf, columnsOf } from './document-file.ts';
import { ImportPreview } from './import-preview.tsx';

const previewDocument = graphql(`
  query PlanPreview($input: PlanDocumentInput!) {
    planPreview(input: $input) {
      documentNumber title issuer date year addressees
      columns { index heading role }
      categories {
        number name
        tasks {
          number text leadInferred deadline dueOn other line endLine bodyQuote
          lead { name unit { id name nameEn } }
          coUnits { name unit { id name nameEn } }
          targets { text value unit }
        }
      }
      safeguards
      problems { code place message }
      notes { code place message }
      lines
      existing { id documentNumber title }
      identical
    }
  }
`);
const importDocument = graphql(`
  mutation ImportPlan($input: PlanDocumentInput!) {
    importPlan(input: $input) {
      __typename
      ... on ImportedPlan { created plan { id documentNumber title year keyTasks { id } } }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

export type Preview = PlanPreviewQuery['planPreview'];
type Imported = Extract<ImportPlanMutation['importPlan'], { __typename: 'ImportedPlan' }>;

const roles = [
  { value: 'NUMBER', label: { zh: '序号', en: 'Number' } },
  { value: 'CATEGORY', label: { zh: '任务类别', en: 'Category' } },
  { value: 'TASK', label: { zh: '任务内容', en: 'Task' } },
  { value: 'UNITS', label: { zh: '责任单位（首位牵头）', en: 'Units, the first leads' } },
  { value: 'LEAD', label: { zh: '牵头单位', en: 'Lead unit' } },
  { value: 'CO', label: { zh: '配合单位', en: 'Co-units' } },
  { value: 'DEADLINE', label: { zh: '完成时限', en: 'Deadline' } },
  { value: 'TARGET', label: { zh: '量化目标', en: 'Target' } },
];

/** 导入: read, look, correct, confirm. Nothing is created before the last step, and the second time nothing changes. */
export default function ImportPage() {
  const t = useT();
  const client = useClient();
  // Names matched by hand in the preview; the wizard reads the file again without forgetting them.
  const units = useRef(new Map<string, string>());
  const input = async (file: File, mapping: Parameters<typeof columnsOf>[0]) => ({
    fileName: file.name,
    content: await base64Of(file),
    columns: columnsOf(mapping),
    units: [...units.current].map(([name, unitId]) => ({ name, unitId })),
  });
  return (
    <Page
      title={{ zh: '导入计划', en: 'Import a plan' }}
      description={{
        zh: '读取正式印发的工作方案（.txt 或 .docx，附件为任务分工表），核对无误后一次导入。',
        en: 'Reads an issued work plan (.txt or .docx with the annex as a table), and imports it whole once you have checked it.',
      }}
      breadcrumbs={[{ label: { zh: '计划总览', en: 'Plan board' }, to: '/tasks' }]}
    >
      <ImportWizard<Preview, Imported>
        accept=".txt,.docx"
        maxMegabytes={5}
        read={async (file, mapping) => {
          if (!mapping) units.current.clear();
          const { data, error } = await client.query(
            previewDocument,
            { input: await input(file, mapping) },
            { requestPolicy: 'network-only' },
          );
          if (!data) throw new Error(error?.graphQLErrors[0]?.message ?? '');
          return data.planPreview;
        }}
        problems={problemsOf}
        mapping={{
          title: { zh: '核对附件各列的含义', en: 'Check what the columns mean' },
          choices: (preview) => choicesOf(preview.columns),
          targets: roles,
        }}
        show={(preview) => (
          <ImportPreview
            preview={preview}
            match={(name, unit) => (unit ? units.current.set(name, unit) : units.current.delete(name))}
          />
        )}
        confirmLabel={(preview) => {
          const n = preview.categories.reduce((sum, { tasks }) => sum + tasks.length, 0);
          return preview.identical
            ? { zh: '再次导入（不会改变任何内容）', en: 'Import again (changes nothing)' }
            : { zh: `导入 ${n} 项任务`, en: `Import ${n} tasks` };
        }}
        confirm={async (file, _preview, mapping) => {
          const answer = await client.mutation(importDocument, { input: await input(file, mapping) });
          const outcome = outcomeOf(answer, (data) => data.importPlan, currentLang());
          if (outcome.kind === 'done') return outcome.value;
          throw new Error(
            outcome.kind === 'conflict'
              ? now({ zh: '方案刚刚被他人导入，请重新读取。', en: 'Somebody imported it just now; read it again.' })
              : outcome.message,
          );
        }}
        done={({ created, plan }) => (
          <Note
            tone="good"
            action={<Link to={`/tasks?plan=${plan.id}`}>{t({ zh: '打开计划总览', en: 'Open the board' })}</Link>}
          >
            {created
              ? {
                  zh: `已导入${plan.documentNumber}，共 ${plan.keyTasks.length} 项任务，等待各单位签收。`,
                  en: `${plan.documentNumber} is imported with ${plan.keyTasks.length} tasks; the units may sign for them.`,
                }
              : {
                  zh: `${plan.documentNumber}此前已导入，内容相同，没有改变任何内容。`,
                  en: `${plan.documentNumber} was imported before and says the same; nothing changed.`,
                }}
          </Note>
        )}
      />
    </Page>
  );
}

function problemsOf(preview: Preview): ImportProblem[] {
  return [
    ...preview.problems.map(({ place, message }) => ({ place, message, severity: 'error' as const })),
    ...(preview.existing && !preview.identical
      ? [
          {
            place: preview.existing.documentNumber,
            message: {
              zh: '该文号已导入，但本文件内容与之不同。正式文件不能被覆盖，请核对文件。',
              en: 'This number is imported already and says something else. An official document is not overwritten.',
            },
            severity: 'error' as const,
          },
        ]
      : []),
    ...preview.notes.map(({ place, message }) => ({ place, message, severity: 'warning' as const })),
  ];
}
