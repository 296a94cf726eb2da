import { useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useMutation } from 'urql';
import type { InspectionPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { useUnitName } from '../units.ts';

const issueDocument = graphql(`
  mutation IssueInspectionFindings($input: IssueFindingsInput!) {
    issueInspectionFindings(input: $input) {
      __typename
      ... on Inspection { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  findings: { unitId: string; text: string; requirement: string; workingDays: number }[];
}
interface Props {
  inspection: InspectionPartsFragment;
  close: () => void;
  done: () => void;
}

/** All findings of the visit at once, each with its unit and its term in working days. */
export function FindingsDrawer({ inspection, close, done }: Props) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const unitName = useUnitName();
  const [, mutate] = useMutation(issueDocument);
  const units = (inspection.units ?? []).map((unit) => ({ value: unit.id, label: unitName(unit) }));
  const first = { ...(units.length === 1 && units[0] ? { unitId: units[0].value } : {}), workingDays: 10 };
  const state = useHubForm<Values>({
    key: `inspection-findings:${inspection.id}`,
    initial: { findings: [first as Values['findings'][number]] },
    submit: async ({ findings }, version) =>
      settle(
        await mutate({ input: { id: inspection.id, version: version ?? inspection.version, findings } }),
        (data) => data.issueInspectionFindings,
      ),
    onDone: () => {
      tell.done({ zh: '问题已下发', en: 'Findings issued' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '下发问题', en: 'Issue findings' }}
      onClose={close}
      state={state}
      width={640}
      submitLabel={{ zh: '下发', en: 'Issue' }}
    >
      <p className="hub-soft">
        {t({
          zh: '一次下发全部问题。期限按工作日计算，当天不计，法定节假日不计，调休上班日计入。',
          en: 'All findings at once. Terms are in working days; today and public holidays are not counted.',
        })}
      </p>
      <Form.List name="findings">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <fieldset key={key} className="tasks-evidence-row">
                <legend>{t({ zh: '问题 {n}', en: 'Finding {n}' }, { n: index + 1 })}</legend>
                <Field name={[name, 'unitId']} label={{ zh: '整改单位', en: 'Unit' }} required>
                  <Select options={units} />
                </Field>
                <Field
                  name={[name, 'workingDays']}
                  label={{ zh: '期限（工作日）', en: 'Term in working days' }}
                  required
                >
                  <InputNumber min={1} max={120} precision={0} />
                </Field>
                <Field
                  name={[name, 'text']}
                  label={{ zh: '发现的问题', en: 'What is wrong' }}
                  required
                  rules={[{ min: 4 }]}
                >
                  <Input.TextArea rows={2} maxLength={2000} />
                </Field>
                <Field
                  name={[name, 'requirement']}
                  label={{ zh: '整改要求', en: 'What is asked for' }}
                  required
                  rules={[{ min: 4 }]}
                >
                  <Input.TextArea rows={2} maxLength={2000} />
                </Field>
                {fields.length > 1 ? (
                  <Button size="small" onClick={() => remove(name)}>
                    {t({ zh: '移除问题 {n}', en: 'Remove finding {n}' }, { n: index + 1 })}
                  </Button>
                ) : null}
              </fieldset>
            ))}
            <Button onClick={() => add(first)}>{t({ zh: '再加一个问题', en: 'Add another' })}</Button>
          </>
        )}
      </Form.List>
    </FormDrawer>
  );
}
