import { can, useQueryState, useT } from '@hub/runtime';
import { Loaded, Page, Skeletons, usePhone } from '@hub/ui';
import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { VerifyQueue } from '../activities/verify-queue.tsx';
import { graphql } from '../gql/index.ts';
import { ReviewQueue } from './review-queue.tsx';

// Few decide on these.
const ReportingGaps = lazy(() => import('../reminders/reporting-gaps.tsx'));
const DecideQueue = lazy(() => import('../adjustments/decide-queue.tsx'));

const query = graphql(`
  query ReviewPage($reports: Boolean!, $activities: Boolean!, $adjustments: Boolean!) {
    progressReportsToReview(first: 50) @include(if: $reports) {
      totalCount
      nodes {
        id version period submittedAt
        unit { id name nameEn }
        keyTask { id number text }
        ...ProgressReportParts
      }
    }
    activitiesToVerify(first: 50) @include(if: $activities) {
      totalCount
      nodes { id version title heldOn ...ActivityParts }
    }
    adjustmentsToDecide(first: 50) @include(if: $adjustments) { totalCount nodes { id ...AdjustmentParts } }
  }
`);

const m = {
  title: { zh: '审核与核实', en: 'Review' },
  reports: { zh: '进展', en: 'Progress' },
  activities: { zh: '活动', en: 'Activities' },
  adjustments: { zh: '转办延期', en: 'Transfers, extensions' },
  gaps: { zh: '缺报迟报', en: 'Missing, late' },
};

/** What waits for this officer's judgement, one after the other, by keyboard. */
export default function ReviewPage() {
  const t = useT();
  const phone = usePhone();
  const reports = can(['tasks/progress-reports.review', 'tasks/progress-reports.review-leads']);
  const activities = can('tasks/activities.verify');
  const adjustments = can('tasks/adjustments.decide');
  const gaps = can('tasks/progress-reports.remind');
  const [answer, again] = useQuery({ query, variables: { reports, activities, adjustments } });
  const [kind, setKind] = useQueryState('kind', reports ? 'reports' : 'activities');
  const reload = () => again({ requestPolicy: 'network-only' });
  const count = (n: number | undefined) => (n === undefined ? '' : ` ${n}`);
  return (
    <Page
      title={m.title}
      description={
        kind === 'gaps'
          ? {
              zh: '本期谁没有报、谁报晚了；催办每个单位每天一次。',
              en: 'Who is missing, who came late; a unit is reminded once a day.',
            }
          : phone
            ? { zh: '自己提交的不能自己审。', en: 'Nobody reviews what they handed in.' }
            : {
                zh: '按 a 采用、核实或批准，r 退回或不批准，j 下一份，k 上一份；自己提交的不能自己审。',
                en: 'a accepts, r returns or refuses, j and k move. Nobody reviews what they handed in.',
              }
      }
      actions={
        [reports, activities, adjustments, gaps].filter(Boolean).length > 1 ? (
          <Segmented<string>
            aria-label={t({ zh: '审核对象', en: 'What to review' })}
            value={kind}
            onChange={setKind}
            options={[
              ...(reports
                ? [{ value: 'reports', label: t(m.reports) + count(answer.data?.progressReportsToReview?.totalCount) }]
                : []),
              ...(activities
                ? [{ value: 'activities', label: t(m.activities) + count(answer.data?.activitiesToVerify?.totalCount) }]
                : []),
              ...(adjustments
                ? [
                    {
                      value: 'adjustments',
                      label: t(m.adjustments) + count(answer.data?.adjustmentsToDecide?.totalCount),
                    },
                  ]
                : []),
              ...(gaps ? [{ value: 'gaps', label: t(m.gaps) }] : []),
            ]}
          />
        ) : null
      }
    >
      <Loaded answer={answer} pick={(data) => data} retry={reload} shape="list">
        {(data) =>
          kind === 'gaps' && gaps ? (
            <Suspense fallback={<Skeletons rows={4} />}>
              <ReportingGaps />
            </Suspense>
          ) : kind === 'adjustments' ? (
            <Suspense fallback={<Skeletons rows={4} />}>
              <DecideQueue items={data.adjustmentsToDecide?.nodes ?? []} reload={reload} />
            </Suspense>
          ) : kind === 'activities' ? (
            <VerifyQueue items={data.activitiesToVerify?.nodes ?? []} reload={reload} />
          ) : (
            <ReviewQueue items={data.progressReportsToReview?.nodes ?? []} reload={reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
