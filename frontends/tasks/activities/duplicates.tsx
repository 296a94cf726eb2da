import { can, Link, useSession, useT } from '@hub/runtime';
import { Note, Section, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { ActivityPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { useUnitName } from '../units.ts';

const mergeDocument = graphql(`
  mutation MergeActivity($input: MergeActivityInput!) {
    mergeActivity(input: $input) { __typename ... on Activity { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const unmergeDocument = graphql(`
  mutation UnmergeActivity($input: ActivityReasonInput!) {
    unmergeActivity(input: $input) { __typename ... on Activity { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);

interface Props {
  activity: ActivityPartsFragment;
  reload: () => void;
}

/** One event told by two units: what looks alike, what was merged, and the way back. */
export function Duplicates({ activity, reload }: Props) {
  const t = useT();
  const unitName = useUnitName();
  const officer = useSession();
  const { busy, takeWithReason } = useSteps(reload);
  const [, merge] = useMutation(mergeDocument);
  const [, unmerge] = useMutation(unmergeDocument);
  const lead = activity.keyTask?.lead?.id;
  const verifies =
    can('tasks/activities.verify') && (can('tasks/plans.correct') || (!!lead && !!officer?.units.includes(lead)));
  const { mergedInto, mergedReports, possibleDuplicates } = activity;
  const step = { id: activity.id, version: activity.version };
  if (mergedInto) {
    return (
      <Note
        tone="attention"
        action={
          verifies ? (
            <Button
              size="small"
              disabled={busy}
              onClick={() =>
                void takeWithReason(
                  {
                    title: { zh: '撤销合并', en: 'Take the merger back' },
                    effect: { zh: '两条记录重新分别统计。', en: 'Both count again for themselves.' },
                  },
                  (reason) => unmerge({ input: { ...step, reason } }),
                  (data) => data.unmergeActivity,
                  { zh: '已撤销合并', en: 'Taken back' },
                )
              }
            >
              {t({ zh: '撤销合并', en: 'Take back' })}
            </Button>
          ) : null
        }
      >
        <span>
          {t({ zh: '已并入：', en: 'Merged into: ' })}
          <Link to={`/tasks/activities/${mergedInto.id}`}>{mergedInto.title}</Link>
        </span>
      </Note>
    );
  }
  if (possibleDuplicates.length === 0 && mergedReports.length === 0) return null;
  return (
    <Section title={{ zh: '同一活动的其他记录', en: 'Other reports of the same event' }}>
      <ul className="hub-box tasks-evidence-list" aria-label={t({ zh: '同一活动的其他记录', en: 'Other reports' })}>
        {mergedReports.map((other) => (
          <li key={other.id}>
            <Link to={`/tasks/activities/${other.id}`}>{other.title}</Link>
            <span className="hub-soft">{unitName(other.unit)}</span>
            <StatusTag of="activity" state="MERGED" />
          </li>
        ))}
        {possibleDuplicates.map(({ activity: other, likeness }) => (
          <li key={other.id}>
            <Link to={`/tasks/activities/${other.id}`}>{other.title}</Link>
            <span className="hub-soft">{`${unitName(other.unit)} · ${other.place}`}</span>
            <span>{t({ zh: '疑似重复，相似度 {n}%', en: '{n}% alike' }, { n: Math.round(likeness * 100) })}</span>
            {verifies ? (
              <Button
                size="small"
                disabled={busy}
                onClick={() =>
                  void takeWithReason(
                    {
                      title: { zh: '把本记录并入该活动', en: 'Merge this report into the other' },
                      effect: {
                        zh: '合并后只按保留的一条统计，可以撤销。',
                        en: 'Only the other one counts; this can be undone.',
                      },
                      suggestions: [{ zh: '同一场活动，两单位分别报送', en: 'One event reported by two units' }],
                    },
                    (reason) => merge({ input: { ...step, intoId: other.id, reason } }),
                    (data) => data.mergeActivity,
                    { zh: '已合并', en: 'Merged' },
                  )
                }
              >
                {t({ zh: '并入该活动', en: 'Merge into it' })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
