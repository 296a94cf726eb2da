import { useResult } from '@hub/ui';
import { useMutation } from 'urql';
import { noPiece } from '../evidence-list.tsx';
import type { SlipPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { MeasuresDrawer } from '../measures-drawer.tsx';

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

export interface SlipDrawerProps {
  slip: SlipPartsFragment;
  close: () => void;
  done: () => void;
}

/** Causes and measures, and what proves them. */
export function AnswerDrawer({ slip, close, done }: SlipDrawerProps) {
  const settle = useResult();
  const [, mutate] = useMutation(answerDocument);
  const given = slip.evidence.map(({ title, reference }) => ({ title, reference }));
  return (
    <MeasuresDrawer
      draft={`slip-answer:${slip.id}`}
      initial={{
        ...(slip.measures ? { measures: slip.measures } : {}),
        evidence: slip.measures ? given : [noPiece],
      }}
      words={{
        title: { zh: '反馈措施', en: 'Answer' },
        measures: { zh: '原因和措施', en: 'Causes and measures' },
        submit: { zh: '提交反馈', en: 'Send' },
        done: { zh: '已反馈，等待复核', en: 'Answered; it waits for review' },
      }}
      length={{ min: 10, max: 4000, rows: 6 }}
      optional
      send={async (values, version) =>
        settle(
          await mutate({ input: { ...values, id: slip.id, version: version ?? slip.version } }),
          (data) => data.answerSupervisionSlip,
        )
      }
      close={close}
      done={done}
    >
      <p className="hub-soft tasks-prose">{slip.requirement}</p>
    </MeasuresDrawer>
  );
}
