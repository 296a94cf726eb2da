import { can, Link, useParams, useQueryState, useT } from '@hub/runtime';
import { DetailPage, type DetailTab, ExportButton, Loaded, PrintButton, Skeletons } from '@hub/ui';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useClient, useQuery } from 'urql';
import type { PlanPageQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { byCategory, categoryLabel } from './board.ts';
import { Editions, EditionText } from './editions.tsx';
import { blobOf } from './made-file.ts';
import { RawLines } from './raw-lines.tsx';

const ReportingRhythms = lazy(() => import('../reporting-rhythms/plan-rhythms.tsx'));

const query = graphql(`
  query PlanPage($id: ID!) {
    plan(id: $id) {
      id documentNumber title issuer issuedOn year addressees rawLines
      editions { id number documentNumber title issuedOn }
      withdrawnTasks { id number text stateReason }
      safeguards { id number title text line }
      reportingRhythms { id rhythm fromQuarter reason setAt setBy { id name } keyTask { id number } }
      keyTasks { id number text category { id number name } assignments { state unit { id } } clause { line endLine bodyLine } }
    }
  }
`);

const documentQuery = graphql(`query PlanDocument($id: ID!) { planDocument(id: $id) { name mediaType content } }`);

export type Plan = NonNullable<PlanPageQuery['plan']>;

/** The official document as it was imported, with the way from each line to its task and back. */
export default function PlanPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.plan} retry={reload}>
      {(plan) => <Document plan={plan} reload={reload} />}
    </Loaded>
  );
}

function Document({ plan, reload }: { plan: Plan; reload: () => void }) {
  const t = useT();
  const [line] = useQueryState('line', '');
  const [asked] = useQueryState('edition', '');
  const edition = plan.editions.slice(0, -1).find((one) => String(one.number) === asked);
  const at = Number.parseInt(line, 10);
  const task = plan.keyTasks.find(({ clause }) => at >= clause.line && at <= clause.endLine);
  const tabs: DetailTab[] = [
    {
      key: 'text',
      label: { zh: '原文', en: 'Text' },
      children: edition ? (
        <EditionText key={edition.id} id={edition.id} {...(Number.isNaN(at) ? {} : { at })} />
      ) : (
        <RawLines lines={plan.rawLines} {...(Number.isNaN(at) ? {} : { at, endAt: task?.clause.endLine ?? at })} />
      ),
    },
    {
      key: 'tasks',
      label: { zh: '任务', en: 'Tasks' },
      count: plan.keyTasks.length,
      children: <Tasks plan={plan} />,
    },
    {
      key: 'safeguards',
      label: { zh: '保障措施', en: 'Safeguards' },
      count: plan.safeguards.length,
      children: (
        <ol className="tasks-safeguards">
          {plan.safeguards.map(({ id, text, line: from }) => (
            <li key={id}>
              {text}{' '}
              <Link to={`/tasks/plans/${plan.id}?line=${from}`}>
                {t({ zh: '第{n}行', en: 'line {n}' }, { n: from })}
              </Link>
            </li>
          ))}
        </ol>
      ),
    },
  ];
  tabs.push({
    key: 'editions',
    label: { zh: '版本', en: 'Editions' },
    count: plan.editions.length,
    children: <Editions planId={plan.id} editions={plan.editions} withdrawn={plan.withdrawnTasks} />,
  });
  tabs.push({
    key: 'rhythm',
    label: { zh: '填报周期', en: 'Reporting' },
    children: (
      <Suspense fallback={<Skeletons rows={3} />}>
        <ReportingRhythms plan={plan} reload={reload} />
      </Suspense>
    ),
  });
  return (
    <DetailPage
      title={edition?.title ?? plan.title}
      breadcrumbs={[
        { label: { zh: '计划总览', en: 'Plan board' }, to: `/tasks?plan=${plan.id}` },
        { label: plan.documentNumber },
      ]}
      actions={
        <>
          <DocumentButton plan={plan} />
          <PrintButton />
          {can('tasks/plans.draft') ? (
            <Link to={`/tasks/plans/${plan.id}/next`}>
              <Button tabIndex={-1}>{t({ zh: '起草下年度方案', en: 'Draft next year' })}</Button>
            </Link>
          ) : null}
          {can('tasks/plans.amend') ? (
            <Link to={`/tasks/plans/${plan.id}/amend`}>
              <Button tabIndex={-1}>{t({ zh: '修订', en: 'Amend' })}</Button>
            </Link>
          ) : null}
        </>
      }
      facts={[
        { label: { zh: '发文字号', en: 'Number' }, value: edition?.documentNumber ?? plan.documentNumber },
        { label: { zh: '发文机关', en: 'Issued by' }, value: plan.issuer },
        { label: { zh: '成文日期', en: 'Date' }, value: edition?.issuedOn ?? plan.issuedOn },
        { label: { zh: '年度', en: 'Year' }, value: plan.year },
        { label: { zh: '主送', en: 'Addressees' }, value: plan.addressees.join('，'), wide: true },
      ]}
      tabs={tabs}
    />
  );
}

/** The plan in force as an official document, made by the server. */
function DocumentButton({ plan }: { plan: Plan }) {
  const client = useClient();
  return (
    <ExportButton
      formats={['docx']}
      label={{ zh: '导出公文', en: 'As a document' }}
      name={`${plan.documentNumber} ${plan.title}`}
      make={async () => {
        const asked = client.query(documentQuery, { id: plan.id }, { requestPolicy: 'network-only' });
        return blobOf((await asked).data?.planDocument);
      }}
    />
  );
}

function Tasks({ plan }: { plan: Plan }) {
  const t = useT();
  return (
    <>
      {byCategory(plan.keyTasks).map(({ category, rows }) => (
        <section key={category.id} className="hub-section" aria-label={category.name}>
          <h2 className="hub-section-title">{categoryLabel(category)}</h2>
          <ul className="tasks-document-tasks">
            {rows.map(({ id, number, text, clause }) => (
              <li key={id}>
                <Link to={`/tasks/key-tasks/${id}`}>{`${number}. ${text}`}</Link>{' '}
                <Link className="hub-soft" to={`/tasks/plans/${plan.id}?line=${clause.line}`}>
                  {t({ zh: '附件第{n}行', en: 'annex, line {n}' }, { n: clause.line })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
