import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input } from 'antd';
import { useMutation } from 'urql';
import { EvidenceFields, piecesOf } from '../evidence-list.tsx';
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
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(rectifyDocument);
  const state = useHubForm<Values>({
    key: `finding-rectified:${finding.id}`,
    initial: {
      ...(finding.measures ? { measures: finding.measures } : {}),
      evidence: piecesOf(finding.evidence),
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
      <EvidenceFields />
    </FormDrawer>
  );
}
