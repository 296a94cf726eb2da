import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input } from 'antd';
import { useMutation } from 'urql';
import { EvidenceFields, noPiece } from '../evidence-list.tsx';
import type { SlipPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const answerDocument = graphql(`
  mutation AnswerSupervisionSlip($input: AnswerSupervisionSlipInput!) {
    answerSupervisionSlip(input: $input) {
      __typename
      ... on SupervisionSlip { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  measures: string;
  evidence: { title: string; reference: string }[];
}
export interface SlipDrawerProps {
  slip: SlipPartsFragment;
  close: () => void;
  done: () => void;
}

/** Causes and measures, and what proves them. */
export function AnswerDrawer({ slip, close, done }: SlipDrawerProps) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(answerDocument);
  const given = slip.evidence.map(({ title, reference }) => ({ title, reference }));
  const measures = { zh: '原因和措施', en: 'Causes and measures' };
  const state = useHubForm<Values>({
    key: `slip-answer:${slip.id}`,
    initial: { ...(slip.measures ? { measures: slip.measures } : {}), evidence: slip.measures ? given : [noPiece] },
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...values, id: slip.id, version: version ?? slip.version } }),
        (data) => data.answerSupervisionSlip,
      ),
    onDone: () => {
      tell.done({ zh: '已反馈，等待复核', en: 'Answered; it waits for review' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '反馈措施', en: 'Answer' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '提交反馈', en: 'Send' }}
      conflictFields={[{ name: 'measures', label: measures }]}
    >
      <p className="hub-soft tasks-prose">{slip.requirement}</p>
      <Field name="measures" label={measures} required rules={[{ min: 10 }]}>
        <Input.TextArea rows={6} maxLength={4000} showCount />
      </Field>
      <EvidenceFields optional />
    </FormDrawer>
  );
}
