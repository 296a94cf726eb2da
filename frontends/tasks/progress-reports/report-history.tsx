import { useT, type Words } from '@hub/runtime';
import { ActivityLog, type FieldDifference, Loaded } from '@hub/ui';
import { Drawer } from 'antd';
import { useQuery } from 'urql';
import type { ReportHistoryQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { Changed } from '../plans/changed-text.tsx';
import { useUnitName } from '../units.ts';

const query = graphql(`
  query ReportHistory($id: ID!) {
    progressReport(id: $id) {
      id
      editions {
        id number step at reason percent text difficulties nextSteps changed
        by { id name }
        activities { id title }
        mergedUnits { id name nameEn }
      }
    }
  }
`);

type Edition = NonNullable<ReportHistoryQuery['progressReport']>['editions'][number];

const steps: Record<Edition['step'], Words> = {
  MERGED: { zh: '汇入配合单位进展', en: 'took over the words of co-units' },
  SUBMITTED: { zh: '提交', en: 'submitted it' },
  RETURNED: { zh: '退回', en: 'returned it' },
  ACCEPTED: { zh: '采用', en: 'accepted it' },
  RECORDED: { zh: '按纸质材料补录', en: 'recorded it from paper' },
};
const labels: Record<string, Words> = {
  percent: { zh: '完成比例', en: 'Percent' },
  text: { zh: '进展情况', en: 'What was done' },
  difficulties: { zh: '存在问题', en: 'Difficulties' },
  nextSteps: { zh: '下一步打算', en: 'Next steps' },
  activityIds: { zh: '佐证活动', en: 'Evidence' },
};

/** Who handed in, returned and accepted a report, and what became other between one step and the next. */
export default function ReportHistory({ id, close }: { id: string; close: () => void }) {
  const t = useT();
  const unitName = useUnitName();
  const [answer, again] = useQuery({ query, variables: { id }, requestPolicy: 'cache-and-network' });
  return (
    <Drawer open size={560} title={t({ zh: '历次修改', en: 'Every change' })} onClose={close}>
      <Loaded
        answer={answer}
        pick={(data) => data.progressReport}
        retry={() => again({ requestPolicy: 'network-only' })}
        shape="list"
      >
        {({ editions }) => (
          <ActivityLog
            entries={editions
              .map((edition, index) => ({
                id: edition.id,
                at: edition.at,
                by: edition.by?.name ?? t({ zh: '（姓名暂缺）', en: '(name missing)' }),
                action:
                  edition.mergedUnits.length > 0
                    ? {
                        zh: `${steps.MERGED.zh}（${edition.mergedUnits.map(({ name }) => name).join('、')}）`,
                        en: `${steps.MERGED.en} (${edition.mergedUnits.map((unit) => unitName(unit)).join(', ')})`,
                      }
                    : steps[edition.step],
                ...(edition.reason ? { reason: edition.reason } : {}),
                fields: differences(editions[index - 1], edition),
              }))
              .reverse()}
          />
        )}
      </Loaded>
    </Drawer>
  );
}

function differences(before: Edition | undefined, after: Edition): FieldDifference[] {
  if (!before) return [];
  return after.changed.map((field) => {
    const label = labels[field] ?? { zh: field, en: field };
    if (field === 'percent') return { label, before: `${before.percent}%`, after: `${after.percent}%` };
    if (field === 'activityIds') {
      const names = ({ activities }: Edition) => activities.map(({ title }) => title).join('；');
      return { label, before: names(before), after: names(after) };
    }
    const part = field as 'text' | 'difficulties' | 'nextSteps';
    return { label, after: <Changed before={before[part] ?? ''} after={after[part] ?? ''} /> };
  });
}
