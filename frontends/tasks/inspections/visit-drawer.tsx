import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input } from 'antd';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import type { InspectionPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const visitDocument = graphql(`
  mutation RecordInspectionVisit($input: RecordInspectionVisitInput!) {
    recordInspectionVisit(input: $input) {
      __typename
      ... on Inspection { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Props {
  inspection: InspectionPartsFragment;
  close: () => void;
  done: () => void;
}

/** The visit notebook: when, and what was seen. */
export function VisitDrawer({ inspection, close, done }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(visitDocument);
  const state = useHubForm<{ visitedOn: string; notes: string }>({
    key: `inspection-visit:${inspection.id}`,
    initial: { visitedOn: [inspection.visitOn, today()].sort()[0] ?? today() },
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...values, id: inspection.id, version: version ?? inspection.version } }),
        (data) => data.recordInspectionVisit,
      ),
    onDone: () => {
      tell.done({ zh: '到访情况已登记', en: 'Saved' });
      close();
      done();
    },
  });
  const labels = {
    visitedOn: { zh: '到访日期', en: 'Day of the visit' },
    notes: { zh: '实地情况', en: 'What was seen' },
  };
  return (
    <FormDrawer
      open
      title={{ zh: '登记到访', en: 'Record the visit' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '保存', en: 'Save' }}
      conflictFields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
    >
      <Field name="visitedOn" label={labels.visitedOn} required {...dayValue}>
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') > today()} />
      </Field>
      <Field name="notes" label={labels.notes} required rules={[{ min: 4 }]}>
        <Input.TextArea rows={8} maxLength={5000} showCount />
      </Field>
    </FormDrawer>
  );
}
