import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import type { MilestonePartsFragment } from '../gql/graphql.ts';
import { changeMilestoneDocument, planMilestoneDocument, reachMilestoneDocument } from './milestone-queries.ts';

interface Drawn {
  close: () => void;
  done: () => void;
}

const labels = {
  title: { zh: '名称', en: 'What is there by then' },
  plannedOn: { zh: '计划日期', en: 'Planned day' },
  doneOn: { zh: '完成日期', en: 'Day it was reached' },
  evidenceNote: { zh: '完成佐证', en: 'Evidence' },
};
const conflictFields = (...names: (keyof typeof labels)[]) => names.map((name) => ({ name, label: labels[name] }));

/** Plans a milestone, or gives one that was not reached another name or day. */
export function PlanDrawer(props: Drawn & { taskId: string; year: number; milestone?: MilestonePartsFragment }) {
  const { taskId, year, milestone, close, done } = props;
  const settle = useResult();
  const tell = useTell();
  const [once] = useState(() => crypto.randomUUID());
  const [, plan] = useMutation(planMilestoneDocument);
  const [, change] = useMutation(changeMilestoneDocument);
  const state = useHubForm<{ title: string; plannedOn: string }>({
    key: `milestone:${milestone?.id ?? taskId}`,
    initial: milestone ? { title: milestone.title, plannedOn: milestone.plannedOn } : {},
    submit: async (values, version) =>
      milestone
        ? settle(
            await change({ input: { ...values, id: milestone.id, version: version ?? milestone.version } }),
            (data) => data.changeMilestone,
          )
        : settle(
            await plan({ input: { ...values, keyTaskId: taskId, idempotencyKey: once } }),
            (data) => data.planMilestone,
          ),
    onDone: () => {
      tell.done({ zh: '里程碑已保存', en: 'Saved' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={
        milestone ? { zh: '修改里程碑', en: 'Change the milestone' } : { zh: '设置里程碑', en: 'Plan a milestone' }
      }
      onClose={close}
      state={state}
      submitLabel={{ zh: '保存', en: 'Save' }}
      conflictFields={conflictFields('title', 'plannedOn')}
    >
      <Field name="title" label={labels.title} required rules={[{ min: 2 }]}>
        <Input maxLength={200} />
      </Field>
      <Field
        name="plannedOn"
        label={labels.plannedOn}
        hint={{
          zh: `${year} 年内的一天；改期后仍保留首次计划日期。`,
          en: `A day of ${year}; the first one stays on record.`,
        }}
        required
        {...dayValue}
      >
        <DatePicker allowClear={false} disabledDate={(day) => day.year() !== year} />
      </Field>
    </FormDrawer>
  );
}

/** Says that a milestone was reached, and what proves it; it is not changed any more after that. */
export function ReachDrawer({ milestone, close, done }: Drawn & { milestone: MilestonePartsFragment }) {
  const settle = useResult();
  const tell = useTell();
  const [, reach] = useMutation(reachMilestoneDocument);
  const state = useHubForm<{ doneOn: string; evidenceNote: string }>({
    key: `milestone-reached:${milestone.id}`,
    initial: { doneOn: today() },
    submit: async (values, version) =>
      settle(
        await reach({ input: { ...values, id: milestone.id, version: version ?? milestone.version } }),
        (data) => data.reachMilestone,
      ),
    onDone: () => {
      tell.done({ zh: '已登记完成', en: 'Reached' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: `登记完成：${milestone.title}`, en: `Reached: ${milestone.title}` }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '登记完成', en: 'Save as reached' }}
      conflictFields={conflictFields('doneOn', 'evidenceNote')}
    >
      <Field name="doneOn" label={labels.doneOn} required {...dayValue}>
        <DatePicker allowClear={false} disabledDate={(day) => day.format('YYYY-MM-DD') > today()} />
      </Field>
      <Field
        name="evidenceNote"
        label={labels.evidenceNote}
        hint={{
          zh: '写明由什么证明、存放在哪里。登记后不能修改。',
          en: 'What proves it and where it is kept. It cannot be changed afterwards.',
        }}
        required
        rules={[{ min: 4 }]}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Field>
    </FormDrawer>
  );
}
