import { Link, useQueryState, useT } from '@hub/runtime';
import { Facts, useAct, useNumber, useReason } from '@hub/ui';
import { useMutation } from 'urql';
import type { ReviewPageQuery } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { afterDone, chosen } from '../progress-reports/queue.ts';
import { QueueFrame } from '../progress-reports/queue-frame.tsx';
import { useUnitName } from '../units.ts';
import { ActivityParts, returnActivityDocument, verifyDocument } from './activity-queries.ts';
import { Evidence } from './evidence.tsx';

type Item = NonNullable<ReviewPageQuery['activitiesToVerify']>['nodes'][number];

/** Activities with evidence handed in by somebody else: what was said beside what proves it. */
export function VerifyQueue({ items, reload }: { items: readonly Item[]; reload: () => void }) {
  const act = useAct();
  const ask = useReason();
  const unitName = useUnitName();
  const [wanted, setWanted] = useQueryState('activity', '');
  const [verifying, verify] = useMutation(verifyDocument);
  const [, giveBack] = useMutation(returnActivityDocument);
  const item = chosen(items, wanted || null);
  const goOn = (id: string) => {
    setWanted(afterDone(items, id), { replace: true });
    reload();
  };
  const verifyIt = async () => {
    if (!item || verifying.fetching) return;
    const answer = await verify({ input: { id: item.id, version: item.version } });
    if (act(answer, (data) => data.verifyActivity, { zh: '已核实', en: 'Verified' })) goOn(item.id);
  };
  const returnIt = async () => {
    if (!item) return;
    const reason = await ask({
      title: { zh: '退回这场活动的佐证', en: 'Return the evidence' },
      confirm: { zh: '退回', en: 'Return' },
      suggestions: [
        { zh: '签到表与现场人次不一致', en: 'The sign-in sheet does not match the number of people' },
        { zh: '照片不能证明时间和地点', en: 'The photo shows neither time nor place' },
      ],
    });
    if (reason === null) return;
    const answer = await giveBack({ input: { id: item.id, version: item.version, reason } });
    if (act(answer, (data) => data.returnActivity, { zh: '已退回', en: 'Returned' })) goOn(item.id);
  };
  return (
    <QueueFrame
      items={items.map((one) => ({
        id: one.id,
        title: one.title,
        detail: `${unitName(readFragment(ActivityParts, one).unit)} · ${one.heldOn ?? ''}`,
      }))}
      current={item?.id ?? null}
      choose={(id) => setWanted(id, { replace: true })}
      accept={{ words: { zh: '核实', en: 'Verify' }, run: () => void verifyIt(), busy: verifying.fetching }}
      giveBack={{ words: { zh: '退回', en: 'Return' }, run: () => void returnIt() }}
      empty={{ zh: '没有待核实的活动', en: 'No activity waits for you' }}
      hint={{
        zh: '举办单位提交佐证后，由牵头单位或办公室的其他人员核实，都会出现在这里。',
        en: 'Once evidence is handed in, somebody else of the lead unit or the office verifies it here.',
      }}
    >
      {item ? <Current item={item} /> : null}
    </QueueFrame>
  );
}

function Current({ item }: { item: Item }) {
  const t = useT();
  const format = useNumber();
  const unitName = useUnitName();
  const activity = readFragment(ActivityParts, item);
  return (
    <>
      <h2 className="hub-section-title">
        <Link to={`/tasks/activities/${activity.id}`}>{activity.title}</Link>
      </h2>
      <Facts
        items={[
          {
            label: { zh: '重点任务', en: 'Key task' },
            wide: true,
            value: activity.keyTask ? `${activity.keyTask.number}. ${activity.keyTask.text}` : '—',
          },
          { label: { zh: '举办单位', en: 'Unit' }, value: unitName(activity.unit) },
          { label: { zh: '举办日期', en: 'Day' }, value: activity.heldOn ?? '—' },
          {
            label: { zh: '地点', en: 'Place' },
            value: [unitName(activity.district), activity.place].filter(Boolean).join(' · '),
          },
          {
            label: { zh: '时长', en: 'Length' },
            value: t({ zh: '{n} 分钟', en: '{n} min' }, { n: activity.minutes ?? '—' }),
          },
          { label: { zh: '现场人次', en: 'People on site' }, value: format(activity.onsiteAudience ?? 0) },
          { label: { zh: '线上观看', en: 'Views online' }, value: format(activity.onlineViews ?? 0) },
          { label: { zh: '登记人', en: 'Reported by' }, value: activity.reportedBy?.name ?? '—' },
        ]}
      />
      <h3 className="hub-section-title">{t({ zh: '佐证材料', en: 'Evidence' })}</h3>
      <Evidence evidence={activity.evidence} />
    </>
  );
}
