import { useT } from '@hub/runtime';
import { Field, FormPage, Note, StatusTag, useHubForm, useResult, useTell } from '@hub/ui';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { ActivityRow } from '../activities/activity-queries.ts';
import type { ProgressReportPartsFragment } from '../gql/graphql.ts';
import { type FragmentType, readFragment } from '../gql/index.ts';
import { isQuarter, periodWords } from '../periods.ts';
import { CoReports } from './co-reports.tsx';
import { type CoReport, merged } from './merge.ts';
import { PeriodSelect } from './period-select.tsx';
import { QuarterStart } from './quarter-start.tsx';
import { saveDocument, submitDocument } from './report-queries.ts';

export type EarlierReport = ProgressReportPartsFragment;

export interface Values {
  percent: number;
  text: string;
  difficulties?: string;
  nextSteps?: string;
  activityIds?: string[];
}

interface Props {
  task: { id: string; number: number; text: string };
  unit: { id: string; name: string };
  period: string;
  periods: readonly string[];
  choosePeriod: (period: string) => void;
  dueOn: string | null;
  reminded: { givenOn: string; givenBy?: { name: string } | null | undefined } | null;
  report: EarlierReport | null;
  lastPercent?: number;
  activities: readonly FragmentType<typeof ActivityRow>[];
  span: { from: string; to: string };
  beside: ReactNode;
  /** The lead unit takes over what its co-units reported. */
  leads: boolean;
  /** The first save made this report. */
  made: (id: string) => void;
  done: () => void;
}

const m = {
  title: { zh: '{period}进展填报', en: 'Progress of {period}' },
  period: { zh: '填报周期', en: 'Period' },
  due: { zh: '报送截止 {day}', en: 'due {day}' },
  percent: { zh: '全年完成比例（%）', en: "Done of the year's work (%)" },
  text: { zh: '进展情况', en: 'What was done' },
  difficulties: { zh: '存在问题', en: 'Difficulties' },
  next: { zh: '下一步打算', en: 'Next steps' },
  evidence: { zh: '佐证活动', en: 'Activities as evidence' },
  keep: { zh: '存为草稿', en: 'Save as draft' },
  submit: { zh: '提交审核', en: 'Submit for review' },
};
const fields = [
  { name: 'percent', label: m.percent },
  { name: 'text', label: m.text },
  { name: 'difficulties', label: m.difficulties },
  { name: 'nextSteps', label: m.next },
];

export function ReportForm(props: Props) {
  const { task, unit, period, report } = props;
  const t = useT();
  const tell = useTell();
  const settle = useResult();
  const [, save] = useMutation(saveDocument);
  const [, submit] = useMutation(submitDocument);
  const [keeping, setKeeping] = useState(false);
  // Saving makes a new version even when submitting is refused after it; the next try must know it.
  const version = useRef(report?.version);
  // The server keeps an edition of what was taken over, and checks that it was handed in.
  const mergedIds = useRef<string[]>([]);
  const store = async (values: Values, chosen?: number) => {
    const input = {
      keyTaskId: task.id,
      unitId: unit.id,
      period,
      version: chosen ?? version.current ?? null,
      percent: values.percent ?? 0,
      text: values.text ?? '',
      difficulties: values.difficulties || null,
      nextSteps: values.nextSteps || null,
      activityIds: values.activityIds ?? [],
      ...(mergedIds.current.length > 0 ? { mergedReportIds: mergedIds.current } : {}),
    };
    const outcome = settle(await save({ input }), (data) => data.saveProgressReport);
    if (outcome.kind === 'done') {
      if (!report) props.made(outcome.value.id);
      version.current = outcome.value.version;
      mergedIds.current = [];
    }
    return outcome;
  };
  const state = useHubForm<Values, { id: string }>({
    key: `progress-report:${task.id}:${unit.id}:${period}`,
    initial: report
      ? {
          percent: report.percent,
          text: report.text,
          ...(report.difficulties ? { difficulties: report.difficulties } : {}),
          ...(report.nextSteps ? { nextSteps: report.nextSteps } : {}),
          activityIds: report.activities.map(({ id }) => id),
        }
      : { activityIds: [] },
    submit: async (values, chosen) => {
      const saved = await store(values, chosen);
      if (saved.kind !== 'done') return saved;
      const { id, version: now } = saved.value;
      return settle(await submit({ input: { id, version: now } }), (data) => data.submitProgressReport);
    },
    onDone: () => {
      tell.done({ zh: '已提交，等待审核', en: 'Submitted for review' });
      props.done();
    },
  });
  const takeOver = (reports: CoReport[]) => {
    const { text = '', difficulties = '', nextSteps = '' } = state.form.getFieldsValue(true) as Partial<Values>;
    state.form.setFieldsValue(merged({ text, difficulties, nextSteps }, reports));
    mergedIds.current = reports.map(({ id }) => id);
    state.changed();
    tell.done({ zh: '已汇入，请核对后提交', en: 'Taken over; read it before you submit' });
  };
  const begin = (values: Values) => {
    state.form.setFieldsValue(values);
    state.changed();
  };
  const keep = async () => {
    setKeeping(true);
    const outcome = await store(state.form.getFieldsValue(true) as Values);
    setKeeping(false);
    if (outcome.kind === 'done')
      tell.done({ zh: '草稿已存入平台，本单位同事可见', en: 'Draft kept; your unit can see it' });
    else if (outcome.kind === 'conflict')
      tell.failed({ zh: '同事刚刚改过这份草稿，请刷新后再存。', en: 'A colleague changed this draft; reload first.' });
    else tell.failed(outcome.message);
  };
  return (
    <FormPage
      title={`${t(m.title, { period: t(periodWords(period)) })}`}
      tags={report ? <StatusTag of="progress-report" state={report.state} /> : null}
      description={`${task.number}. ${task.text}`}
      breadcrumbs={[
        { label: `${task.number}. ${task.text.slice(0, 24)}`, to: `/tasks/key-tasks/${task.id}` },
        { label: unit.name },
      ]}
      state={state}
      submitLabel={m.submit}
      beside={
        <>
          {props.beside}
          {props.leads ? <CoReports taskId={task.id} period={period} merge={takeOver} /> : null}
        </>
      }
      conflictFields={fields}
      extra={
        <Button loading={keeping} onClick={() => void keep()}>
          {t(m.keep)}
        </Button>
      }
    >
      {report?.state === 'RETURNED' ? (
        <Note tone="attention">
          {t({ zh: '退回原因：{reason}', en: 'Returned: {reason}' }, { reason: report.returnReason ?? '' })}
        </Note>
      ) : null}
      {props.reminded ? (
        <Note tone="attention">
          {t(
            props.reminded.givenBy
              ? { zh: '{name}于{day}催办', en: 'Reminded by {name} on {day}' }
              : { zh: '平台于{day}提醒', en: 'Reminded by the hub on {day}' },
            { day: props.reminded.givenOn, name: props.reminded.givenBy?.name ?? '' },
          )}
        </Note>
      ) : null}
      <Field
        label={m.period}
        htmlFor="report-period"
        {...(props.dueOn ? { hint: { zh: t(m.due, { day: props.dueOn }), en: t(m.due, { day: props.dueOn }) } } : {})}
      >
        <PeriodSelect id="report-period" period={period} periods={props.periods} choose={props.choosePeriod} />
      </Field>
      {isQuarter(period) ? (
        <QuarterStart taskId={task.id} unitId={unit.id} quarter={period} begun={report !== null} take={begin} />
      ) : null}
      <Field
        name="percent"
        label={m.percent}
        required
        hint={
          props.lastPercent === undefined
            ? { zh: '以全年工作为 100', en: "The year's work is 100" }
            : {
                zh: `上期填报 ${props.lastPercent}%，降低须在“存在问题”中说明`,
                en: `${props.lastPercent}% last time; say why if it falls`,
              }
        }
      >
        <InputNumber min={0} max={100} />
      </Field>
      <Field name="text" label={m.text} required rules={[{ min: 10 }, { max: 4000 }]}>
        <Input.TextArea rows={7} maxLength={4000} showCount />
      </Field>
      <Evidence activities={props.activities} span={props.span} quarterly={isQuarter(period)} />
      <Field name="difficulties" label={m.difficulties}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
      <Field name="nextSteps" label={m.next}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
    </FormPage>
  );
}

/** Evidence is picked from the unit's own activities of the time, never typed again. */
function Evidence({
  activities: masked,
  span,
  quarterly,
}: Pick<Props, 'activities' | 'span'> & { quarterly: boolean }) {
  const t = useT();
  const activities = masked.map((one) => readFragment(ActivityRow, one));
  const inSpan = activities.filter(({ heldOn, plannedOn }) => {
    const day = heldOn ?? plannedOn;
    return day >= span.from && day <= span.to;
  });
  if (inSpan.length === 0) {
    return (
      <Field label={m.evidence}>
        <p className="hub-soft tasks-no-evidence">
          {quarterly
            ? t({ zh: '本单位本季度没有登记活动。', en: 'Your unit planned no activity in this quarter.' })
            : t({ zh: '本单位本月没有登记活动。', en: 'Your unit planned no activity in this month.' })}
        </p>
      </Field>
    );
  }
  return (
    <Field
      name="activityIds"
      label={m.evidence}
      hint={
        quarterly
          ? { zh: '勾选本季度活动作为佐证', en: 'Pick the activities of the quarter' }
          : { zh: '勾选本月活动作为佐证', en: 'Pick the activities of the month' }
      }
    >
      <Checkbox.Group className="tasks-picks">
        {inSpan.map((activity) => (
          <Checkbox key={activity.id} value={activity.id}>
            {activity.title} <span className="hub-soft">{activity.heldOn ?? activity.plannedOn}</span>{' '}
            <StatusTag of="activity" state={activity.state} />
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Field>
  );
}
