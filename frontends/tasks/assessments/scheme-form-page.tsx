import { navigate, useParams, useT } from '@hub/runtime';
import { Field, FormPage, Loaded, useHubForm, useResult } from '@hub/ui';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { AssessmentIndicatorInput, AssessmentSubject, SchemePartsFragment } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { MyUnitPicker } from '../my-unit-picker.tsx';
import { useMyUnits } from '../units.ts';
import { SchemeParts, schemeQuery } from './assessment-queries.ts';
import { schemesCrumb, sources, subjects } from './assessment-words.ts';

const draftDocument = graphql(`
  mutation DraftAssessmentScheme($input: DraftAssessmentSchemeInput!) {
    draftAssessmentScheme(input: $input) { __typename ... on AssessmentScheme { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion } }
  }
`);
const saveDocument = graphql(`
  mutation SaveAssessmentScheme($input: SaveAssessmentSchemeInput!) {
    saveAssessmentScheme(input: $input) { __typename ... on AssessmentScheme { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);

interface Values {
  code: string;
  subject: AssessmentSubject;
  /** Absent where the officer acts for one unit only. */
  unitId?: string;
  name: string;
  basis: string;
  appealDays: number;
  changeNote?: string;
  indicators: AssessmentIndicatorInput[];
}
/** The grades that the association uses; thresholds belong to the edition. */
const GRADES = [
  { code: 'EXCELLENT', name: '优秀', nameEn: 'Excellent', from: 90 },
  { code: 'GOOD', name: '良好', nameEn: 'Good', from: 75 },
  { code: 'PASS', name: '合格', nameEn: 'Pass', from: 60 },
  { code: 'FAIL', name: '不合格', nameEn: 'Fail', from: 0 },
];

export default function SchemeFormPage() {
  const { id } = useParams();
  const [answer, again] = useQuery({ query: schemeQuery, variables: { id: id ?? '' }, pause: !id });
  if (!id) return <Editor scheme={null} />;
  return (
    <Loaded answer={answer} pick={(data) => data.assessmentScheme} retry={() => again()}>
      {(scheme) => <Editor scheme={readFragment(SchemeParts, scheme)} />}
    </Loaded>
  );
}

function Editor({ scheme }: { scheme: SchemePartsFragment | null }) {
  const units = useMyUnits();
  const [unitId = ''] = units;
  const settle = useResult();
  const t = useT();
  const [, draft] = useMutation(draftDocument);
  const [, save] = useMutation(saveDocument);
  // One key per form, so that a lost answer and a second press make one scheme.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const grades = scheme?.grades.map(({ code, name, nameEn, from }) => ({ code, name, nameEn, from })) ?? GRADES;
  const state = useHubForm<Values, { id: string }>({
    key: `assessment-scheme:${scheme?.id ?? 'new'}`,
    initial: scheme
      ? {
          name: scheme.name,
          basis: scheme.basis,
          appealDays: scheme.appealDays,
          changeNote: scheme.changeNote ?? '',
          indicators: scheme.indicators.map(({ code, name, nameEn, weight, source, full, standard }) => ({
            ...{ code, name, nameEn, weight, source, standard },
            full: full ?? null,
          })),
        }
      : { unitId, subject: 'DISTRICTS', appealDays: 5, indicators: [{ source: 'REVIEW' } as AssessmentIndicatorInput] },
    submit: async ({ code, subject, unitId: keeper, changeNote, ...values }, version) => {
      const content = {
        ...values,
        grades,
        indicators: values.indicators.map((one) => ({ ...one, full: one.source === 'REVIEW' ? null : one.full })),
      };
      return scheme
        ? settle(
            await save({
              input: { ...content, id: scheme.id, version: version ?? scheme.version, changeNote: changeNote ?? null },
            }),
            (data) => data.saveAssessmentScheme,
          )
        : settle(
            await draft({ input: { ...content, code, subject, unitId: keeper ?? unitId, idempotencyKey } }),
            (data) => data.draftAssessmentScheme,
          );
    },
    onDone: (made) => void navigate(`/tasks/assessment-schemes/${made.id}`),
  });
  return (
    <FormPage
      title={scheme ? { zh: '修改考核方案', en: 'Edit the scheme' } : { zh: '起草考核方案', en: 'Draft a scheme' }}
      description={{
        zh: '各指标分值合计须为 100 分才能发布；按记录统计的指标不由人填分。',
        en: 'It can be issued when the weights make 100; what is counted from records is typed by nobody.',
      }}
      breadcrumbs={[schemesCrumb]}
      state={state}
      columns={2}
      submitLabel={{ zh: '保存草案', en: 'Save the draft' }}
    >
      <Field name="name" label={{ zh: '方案名称', en: 'Name' }} required wide rules={[{ min: 4, max: 200 }]}>
        <Input maxLength={200} />
      </Field>
      {scheme ? (
        <Field name="changeNote" label={{ zh: '修订说明', en: 'Why it differs' }} wide required={scheme.edition > 1}>
          <Input maxLength={500} />
        </Field>
      ) : (
        <>
          <Field
            name="code"
            label={{ zh: '方案代码', en: 'Code' }}
            hint={{
              zh: '小写字母、数字和连字符，各版共用',
              en: 'Lower case, digits and hyphens; all editions share it',
            }}
            required
            rules={[{ pattern: /^[a-z][a-z0-9-]{1,39}$/ }]}
          >
            <Input maxLength={40} />
          </Field>
          <Field name="subject" label={{ zh: '考核对象', en: 'Assessed' }} required>
            <Select options={Object.entries(subjects).map(([value, label]) => ({ value, label: t(label) }))} />
          </Field>
          {units.length > 1 ? (
            <Field name="unitId" label={{ zh: '主管单位', en: 'Kept by' }} required>
              <MyUnitPicker />
            </Field>
          ) : null}
        </>
      )}
      <Field name="appealDays" label={{ zh: '申诉期限（工作日）', en: 'Term of appeal (working days)' }} required>
        <InputNumber min={1} max={60} precision={0} />
      </Field>
      <Field name="basis" label={{ zh: '依据', en: 'Basis' }} required wide rules={[{ min: 4 }]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
      <div className="hub-field-wide">
        <Indicators />
      </div>
    </FormPage>
  );
}

function Indicators() {
  const t = useT();
  const given: (Partial<AssessmentIndicatorInput> | undefined)[] = Form.useWatch('indicators') ?? [];
  const sum = given.reduce((total, one) => total + Math.round((one?.weight ?? 0) * 2), 0) / 2;
  return (
    <Form.List name="indicators">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <fieldset key={key} className="tasks-indicator">
              <legend>{t({ zh: '指标 {n}', en: 'Indicator {n}' }, { n: index + 1 })}</legend>
              <Field name={[name, 'name']} label={{ zh: '指标名称', en: 'Name' }} required>
                <Input maxLength={100} />
              </Field>
              <Field name={[name, 'nameEn']} label={{ zh: '英文名称', en: 'English name' }} required>
                <Input maxLength={100} />
              </Field>
              <Field
                name={[name, 'code']}
                label={{ zh: '指标代码', en: 'Indicator code' }}
                required
                rules={[{ pattern: /^[a-z][a-z0-9-]{1,39}$/ }]}
              >
                <Input maxLength={40} />
              </Field>
              <Field name={[name, 'weight']} label={{ zh: '分值', en: 'Weight' }} required>
                <InputNumber min={0.5} max={100} step={0.5} />
              </Field>
              <Field name={[name, 'source']} label={{ zh: '得分来源', en: 'Source' }} required>
                <Select options={Object.entries(sources).map(([value, label]) => ({ value, label: t(label) }))} />
              </Field>
              {given[index]?.source && given[index]?.source !== 'REVIEW' ? (
                <Field name={[name, 'full']} label={{ zh: '满分数量', en: 'Full marks at' }} required>
                  <InputNumber min={0.01} max={1_000_000} />
                </Field>
              ) : null}
              <Field
                name={[name, 'standard']}
                label={{ zh: '评分标准', en: 'Standard' }}
                required
                className="tasks-wide"
              >
                <Input.TextArea rows={2} maxLength={1000} />
              </Field>
              {fields.length > 1 ? (
                <Button size="small" onClick={() => remove(name)}>
                  {t({ zh: '移除指标 {n}', en: 'Remove indicator {n}' }, { n: index + 1 })}
                </Button>
              ) : null}
            </fieldset>
          ))}
          <p role="status" className={sum === 100 ? 'tasks-sum' : 'tasks-sum tasks-late'}>
            {t({ zh: '分值合计 {sum} / 100', en: 'Weights: {sum} of 100' }, { sum })}
          </p>
          <Button onClick={() => add({ source: 'REVIEW' })}>{t({ zh: '再加一项指标', en: 'Add an indicator' })}</Button>
        </>
      )}
    </Form.List>
  );
}
