import {
  ActivityLog,
  DetailPage,
  Light,
  type LogEntry,
  Note,
  NumberLink,
  StatusFlow,
  StatusTag,
  TargetBar,
  Timeline,
  useReason,
  useTell,
  useUndo,
} from '@hub/ui';
import { Button } from 'antd';

const log: LogEntry[] = [
  {
    id: '3',
    at: '2026-11-20T07:20:00Z',
    by: '周敏',
    action: { zh: '退回补充', en: 'returned it' },
    reason: '缺活动现场照片',
  },
  {
    id: '2',
    at: '2026-11-18T02:00:00Z',
    by: '李进',
    action: { zh: '修改了进展', en: 'changed the progress' },
    fields: [
      { label: { zh: '已办场次', en: 'Held' }, before: '10', after: '12' },
      { label: { zh: '说明', en: 'Note' }, before: '按计划推进', after: '新增两场进社区活动' },
      { label: { zh: '附件', en: 'Files' }, after: '3 份' },
      { label: { zh: '联系人', en: 'Contact' }, before: '王华', after: '' },
    ],
  },
  { id: '1', at: '2026-03-02T01:00:00Z', by: '办公室', action: { zh: '分解下达', en: 'assigned it' } },
];

export function DetailSample() {
  const ask = useReason();
  const undo = useUndo();
  const tell = useTell();
  return (
    <DetailPage
      title={{ zh: '组织科学家精神宣讲进校园', en: 'Talks by scientists at schools' }}
      tags={
        <>
          <StatusTag state="IN_PROGRESS" />
          <Light
            value="YELLOW"
            rule={{
              text: '进度落后计划 10 至 30 个百分点为黄灯，超过 30 个为红灯。',
              numbers: [
                { label: { zh: '计划进度', en: 'Planned' }, value: '88%' },
                { label: { zh: '实际进度', en: 'Actual' }, value: '70%' },
                { label: { zh: '落后', en: 'Behind' }, value: '18' },
              ],
              asOf: '2026-11-23T00:00:00Z',
            }}
          />
        </>
      }
      breadcrumbs={[{ label: { zh: '计划总览', en: 'Plan' }, to: '/plan' }, { label: { zh: '任务 6', en: 'Task 6' } }]}
      actions={
        <>
          <Button
            danger
            onClick={async () => {
              const reason = await ask({
                title: { zh: '退回这份进展', en: 'Return this report' },
                effect: { zh: '填报单位将收到通知，需在 3 个工作日内补报。', en: 'The unit has three working days.' },
                confirm: { zh: '退回', en: 'Return' },
                danger: true,
                suggestions: [
                  { zh: '缺少佐证材料', en: 'Evidence is missing' },
                  { zh: '数字与记录不一致', en: 'Numbers do not match' },
                ],
              });
              if (reason) tell.done({ zh: `已退回：${reason}`, en: `Returned: ${reason}` });
            }}
          >
            退回
          </Button>
          <Button onClick={() => undo({ zh: '已移入回收站', en: 'Deleted' }, () => undefined)}>删除</Button>
          <Button type="primary">通过</Button>
        </>
      }
      facts={[
        { label: { zh: '牵头单位', en: 'Lead' }, value: '宣传文化部' },
        { label: { zh: '配合单位', en: 'With' }, value: '科学技术普及部、机关党委' },
        { label: { zh: '完成时限', en: 'Due' }, value: '2026-12-20' },
        { label: { zh: '服务时长', en: 'Hours' }, value: <NumberLink value={312.5} unit="小时" to="/" /> },
        {
          label: { zh: '量化目标', en: 'Target' },
          value: <TargetBar plan={20} actual={14} estimated={19} unit="场" to="/" />,
        },
        { label: { zh: '媒体报道', en: 'Coverage' }, value: <NumberLink value={null} gap="宣传传播暂不可用" /> },
      ]}
      flow={
        <StatusFlow
          current="RETURNED"
          steps={[
            { state: 'ASSIGNED', at: '2026-03-02', by: '办公室' },
            { state: 'SIGNED', at: '2026-03-04', by: '王芳' },
            { state: 'SUBMITTED', at: '2026-11-18', by: '李进' },
            { state: 'ACCEPTED' },
          ]}
          aside={{ state: 'RETURNED', at: '2026-11-20', by: '周敏', note: '缺活动现场照片' }}
        />
      }
      tabs={[
        {
          key: 'progress',
          label: { zh: '进展', en: 'Progress' },
          count: 9,
          children: (
            <Note tone="progress">{{ zh: '本月进展尚未提交，截止 11 月 25 日。', en: 'Due on 25 November.' }}</Note>
          ),
        },
        {
          key: 'time',
          label: { zh: '时间线', en: 'Timeline' },
          children: (
            <Timeline
              items={[
                { key: '1', at: '2026-12-08', title: '北碚区专场', kind: { zh: '活动', en: 'Activity' }, future: true },
                {
                  key: '2',
                  at: '2026-09-20',
                  title: '科普日主场宣讲',
                  kind: { zh: '活动', en: 'Activity' },
                  to: '/',
                  tags: <StatusTag state="VERIFIED" />,
                },
                {
                  key: '3',
                  at: '2025-12-30',
                  title: '年度优秀宣讲团',
                  kind: { zh: '荣誉', en: 'Honour' },
                  detail: '表彰 6 个宣讲团',
                },
              ]}
            />
          ),
        },
      ]}
      aside={<ActivityLog entries={log} />}
    />
  );
}
