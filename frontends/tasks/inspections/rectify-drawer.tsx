import { useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Button, Form, Input } from 'antd';
import { useMutation } from 'urql';
import type { FindingPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const rectifyDocument = graphql(`
  mutation RectifyInspectionFinding($input: RectifyFindingInput!) {
    rectifyInspectionFinding(input: $input) {
      __typename
      ... on InspectionFinding { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  measures: string;
  evidence: { title: string; reference: string }[];
}
interface Props {
  finding: FindingPartsFragment;
  close: () => void;
  done: () => void;
}

/** What was done, and what proves it. */
export function RectifyDrawer({ finding, close, done }: Props) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(rectifyDocument);
  const given = finding.evidence.map(({ title, reference }) => ({ title, reference }));
  const state = useHubForm<Values>({
    key: `finding-rectified:${finding.id}`,
    initial: {
      ...(finding.measures ? { measures: finding.measures } : {}),
      evidence: given.length > 0 ? given : [{ title: '', reference: '' }],
    },
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...values, id: finding.id, version: version ?? finding.version } }),
        (data) => data.rectifyInspectionFinding,
      ),
    onDone: () => {
      tell.done({ zh: '已提交，等待复核', en: 'Handed in for verification' });
      close();
      done();
    },
  });
  const measures = { zh: '整改措施', en: 'What was done' };
  return (
    <FormDrawer
      open
      title={{ zh: '填报整改', en: 'Put it right' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '提交复核', en: 'Hand in' }}
      conflictFields={[{ name: 'measures', label: measures }]}
    >
      <p className="hub-soft">{finding.requirement}</p>
      <Field name="measures" label={measures} required rules={[{ min: 4 }]}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Field>
      <Form.List name="evidence">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <fieldset key={key} className="tasks-evidence-row">
                <legend>{t({ zh: '佐证 {n}', en: 'Piece {n}' }, { n: index + 1 })}</legend>
                <Field name={[name, 'title']} label={{ zh: '名称', en: 'Title' }} required rules={[{ min: 2 }]}>
                  <Input maxLength={100} />
                </Field>
                <Field
                  name={[name, 'reference']}
                  label={{ zh: '地址或档案号', en: 'Address or archive number' }}
                  required
                  rules={[{ min: 2 }]}
                >
                  <Input maxLength={500} />
                </Field>
                {fields.length > 1 ? (
                  <Button size="small" onClick={() => remove(name)}>
                    {t({ zh: '移除佐证 {n}', en: 'Remove piece {n}' }, { n: index + 1 })}
                  </Button>
                ) : null}
              </fieldset>
            ))}
            <Button onClick={() => add({ title: '', reference: '' })}>
              {t({ zh: '再加一份', en: 'Add another' })}
            </Button>
          </>
        )}
      </Form.List>
    </FormDrawer>
  );
}
