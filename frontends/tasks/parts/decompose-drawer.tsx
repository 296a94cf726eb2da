import { graphqlClient, useT, type Words } from '@hub/runtime';
import { ErrorState, Field, FormDrawer, today, useHubForm, useReason, useResult, useTell } from '@hub/ui';
import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import { useMemo } from 'react';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import type { DecompositionVerdict, PartCountsQuery } from '../gql/graphql.ts';
import { useUnitName } from '../units.ts';
import { decomposeDocument, previewDecompositionQuery } from './part-queries.ts';
import { QuotaTable } from './quota-table.tsx';
import { type QuotaRow, sumOf } from './quotas.ts';
import { useUnits } from './use-units.ts';

type Task = NonNullable<PartCountsQuery['keyTask']>;

interface Values {
  fromUnitId: string;
  targetId?: string | null;
  requirement: string;
  dueOn: string;
  signWithin: number;
  rows: QuotaRow[];
}
interface Props {
  task: Task;
  parts: PartCountsQuery['all']['nodes'];
  /** The own units that have a part in the task. */
  mine: Task['assignments'];
  close: () => void;
  done: () => void;
}

const verdicts: Record<Exclude<DecompositionVerdict, 'NEW'>, Words> = {
  STANDS: { zh: '已有分解任务，保持不变', en: 'has its part already and keeps it' },
  REPEATED: { zh: '重复', en: 'is named twice' },
  OWN_UNIT: { zh: '是分解单位自己', en: 'is the unit that gives' },
  DUE_IN_PAST: { zh: '完成时限已过', en: 'its last day is over' },
  DUE_AFTER_TASK: { zh: '完成时限晚于任务时限', en: 'its last day is after the task’s' },
  SIGN_AFTER_DUE: { zh: '签收期限晚于完成时限', en: 'would sign after its last day' },
};

/** Breaks the task down to many units at once; what would happen is shown before anything is written. */
export default function DecomposeDrawer({ task, parts, mine, close, done }: Props) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const ask = useReason();
  const unitName = useUnitName();
  const { units, failed, again } = useUnits();
  const [, decompose] = useMutation(decomposeDocument);
  const targets = task.targets.filter(({ value }) => typeof value === 'number');
  const state = useHubForm<Values>({
    key: `decomposition:${task.id}`,
    initial: {
      fromUnitId: mine[0]?.unit?.id ?? '',
      targetId: targets[0]?.id ?? null,
      requirement: task.text,
      ...(task.dueOn && task.dueOn > today() ? { dueOn: task.dueOn } : {}),
      signWithin: 3,
      rows: [],
    },
    submit: async ({ fromUnitId, targetId, requirement, dueOn, signWithin, rows }) => {
      const input = {
        ...{ keyTaskId: task.id, fromUnitId, signWithin },
        targetId: rows.some(({ quota }) => quota) ? (targetId ?? null) : null,
        rows: rows.map(({ unitId, quota }) => ({ unitId, quota, requirement, dueOn })),
      };
      const preview = settle(
        await graphqlClient()
          .query(previewDecompositionQuery, { input }, { requestPolicy: 'network-only' })
          .toPromise(),
        (data) => data.decompositionPreview,
      );
      if (preview.kind !== 'done') return preview;
      const { fresh, standing, signDueOn, notes } = preview.value;
      const names = new Map((units ?? []).map((unit) => [unit.id, unitName(unit)]));
      const total = sumOf(rows);
      const agreed = await ask({
        title: { zh: '核对后分解任务', en: 'Check, then break it down' },
        confirm: { zh: `分解给 ${fresh} 个单位`, en: `Give it to ${fresh} units` },
        minLength: 0,
        effect: (
          <>
            <p>
              {t(
                {
                  zh: '新增 {fresh} 个单位，已有 {standing} 个保持不变；{sign} 前签收，{due} 前完成。',
                  en: '{fresh} new, {standing} stand; to sign for by {sign}, to finish by {due}.',
                },
                { fresh, standing, sign: signDueOn, due: dueOn },
              )}
              {total > 0 ? t({ zh: '指标合计 {total}。', en: ' Quotas make {total}.' }, { total }) : null}
            </p>
            {notes.length > 0 ? (
              <ul>
                {notes
                  .slice(0, 8)
                  .map(({ index, verdict }) =>
                    verdict === 'NEW' ? null : (
                      <li key={index}>{`${names.get(rows[index]?.unitId ?? '') ?? ''}：${t(verdicts[verdict])}`}</li>
                    ),
                  )}
                {notes.length > 8 ? (
                  <li>{t({ zh: '等 {n} 个', en: 'and others, {n} in all' }, { n: notes.length })}</li>
                ) : null}
              </ul>
            ) : null}
          </>
        ),
      });
      if (agreed === null)
        return {
          kind: 'failed',
          code: 'CANCELLED',
          message: t({ zh: '尚未分解，修改后可再次预览。', en: 'Nothing was given out yet.' }),
        };
      return settle(await decompose({ input }), (data) => data.decomposeKeyTask);
    },
    onDone: () => {
      tell.done({ zh: '任务已分解', en: 'Given out' });
      close();
      done();
    },
  });
  const from = Form.useWatch('fromUnitId', state.form) ?? state.initial.fromUnitId;
  const targetId = Form.useWatch('targetId', state.form) ?? state.initial.targetId;
  const target = targets.find(({ id }) => id === targetId);
  const without = useMemo(
    () =>
      new Set([
        from ?? '',
        ...parts.filter((part) => part.fromUnit?.id === from).flatMap(({ unit }) => unit?.id ?? []),
      ]),
    [parts, from],
  );
  return (
    <FormDrawer
      open
      width={720}
      title={{ zh: '分解任务', en: 'Break the task down' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '预览并分解', en: 'Preview' }}
    >
      <Field
        name="fromUnitId"
        label={{ zh: '分解单位', en: 'Given by' }}
        required
        {...(mine.length > 1 ? {} : { hidden: true })}
      >
        <Select options={mine.flatMap(({ unit }) => (unit ? [{ value: unit.id, label: unitName(unit) }] : []))} />
      </Field>
      <Field name="requirement" label={{ zh: '任务要求', en: 'What is asked' }} required rules={[{ min: 4 }]}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Field>
      <Field
        name="dueOn"
        label={{ zh: '完成时限', en: 'Last day' }}
        required
        {...(task.dueOn
          ? { hint: { zh: `不晚于任务时限 ${task.dueOn}。`, en: `Not after the task's: ${task.dueOn}.` } }
          : {})}
        {...dayValue}
      >
        <DatePicker
          allowClear={false}
          disabledDate={(day) => {
            const at = day.format('YYYY-MM-DD');
            return at < today() || (!!task.dueOn && at > task.dueOn);
          }}
        />
      </Field>
      <Field name="signWithin" label={{ zh: '签收期限（工作日）', en: 'Working days to sign for it' }} required>
        <InputNumber min={1} max={30} precision={0} />
      </Field>
      {targets.length > 1 ? (
        <Field name="targetId" label={{ zh: '分解的量化目标', en: 'Target that is shared' }}>
          <Select options={targets.map(({ id, text }) => ({ value: id, label: text }))} />
        </Field>
      ) : (
        <Form.Item name="targetId" hidden>
          <Input />
        </Form.Item>
      )}
      {failed ? <ErrorState onRetry={again} /> : null}
      <Field
        name="rows"
        label={{ zh: '承接单位', en: 'Units' }}
        rules={[
          {
            validator: (_rule, rows: QuotaRow[]) =>
              rows.length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(t({ zh: '请选择承接单位', en: 'Choose units' }))),
          },
        ]}
      >
        <QuotaTable
          units={units ?? []}
          without={without}
          target={target && typeof target.value === 'number' ? { value: target.value, unit: target.unit ?? '' } : null}
          given={sumOf(parts)}
        />
      </Field>
    </FormDrawer>
  );
}
