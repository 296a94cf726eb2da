import { useResult } from '@hub/ui';
import { useMutation } from 'urql';
import { piecesOf } from '../evidence-list.tsx';
import type { FindingPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { MeasuresDrawer } from '../measures-drawer.tsx';

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

interface Props {
  finding: FindingPartsFragment;
  close: () => void;
  done: () => void;
}

/** What was done, and what proves it. */
export function RectifyDrawer({ finding, close, done }: Props) {
  const settle = useResult();
  const [, mutate] = useMutation(rectifyDocument);
  return (
    <MeasuresDrawer
      draft={`finding-rectified:${finding.id}`}
      initial={{
        ...(finding.measures ? { measures: finding.measures } : {}),
        evidence: piecesOf(finding.evidence),
      }}
      words={{
        title: { zh: '填报整改', en: 'Put it right' },
        measures: { zh: '整改措施', en: 'What was done' },
        submit: { zh: '提交复核', en: 'Hand in' },
        done: { zh: '已提交，等待复核', en: 'Handed in for verification' },
      }}
      length={{ min: 4, max: 2000, rows: 5 }}
      send={async (values, version) =>
        settle(
          await mutate({ input: { ...values, id: finding.id, version: version ?? finding.version } }),
          (data) => data.rectifyInspectionFinding,
        )
      }
      close={close}
      done={done}
    >
      <p className="hub-soft">{finding.requirement}</p>
    </MeasuresDrawer>
  );
}
