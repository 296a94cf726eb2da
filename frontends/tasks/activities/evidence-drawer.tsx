import { useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Select } from 'antd';
import { useMutation } from 'urql';
import { EvidenceFields } from '../evidence-list.tsx';
import type { ActivityPartsFragment, EvidenceKind } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { evidenceKinds } from './evidence-kinds.ts';

const submitDocument = graphql(`
  mutation SubmitActivity($input: SubmitActivityInput!) {
    submitActivity(input: $input) {
      __typename
      ... on Activity { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  evidence: { kind: EvidenceKind; title: string; reference: string }[];
}

interface Props {
  activity: ActivityPartsFragment;
  close: () => void;
  done: () => void;
}

/** Pieces of evidence, two of different kinds at least. */
export function EvidenceDrawer({ activity, close, done }: Props) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(submitDocument);
  const given = activity.evidence.map(({ kind, title, reference }) => ({ kind, title, reference }));
  const state = useHubForm<Values>({
    key: `activity-evidence:${activity.id}`,
    initial: {
      evidence:
        given.length > 0
          ? given
          : [
              { kind: 'PHOTO', title: '', reference: '' },
              { kind: 'SIGN_IN', title: '', reference: '' },
            ],
    },
    submit: async ({ evidence }, version) =>
      settle(
        await mutate({ input: { id: activity.id, version: version ?? activity.version, evidence } }),
        (data) => data.submitActivity,
      ),
    onDone: () => {
      tell.done({ zh: '已提交，等待核实', en: 'Handed in for verification' });
      close();
      done();
    },
  });
  const kinds = Object.entries(evidenceKinds).map(([value, words]) => ({ value, label: t(words) }));
  return (
    <FormDrawer
      open
      title={{ zh: '提交佐证', en: 'Hand in evidence' }}
      onClose={close}
      state={state}
      width={640}
      submitLabel={{ zh: '提交核实', en: 'Hand in' }}
    >
      <p className="hub-soft">
        {t({
          zh: '至少两份、不同类型。提交后由牵头单位或办公室的其他人员核实。',
          en: 'At least two of different kinds. Somebody else of the lead unit or the office verifies.',
        })}
      </p>
      <EvidenceFields
        blank={{ kind: 'DOCUMENT' }}
        before={(name) => (
          <Field name={[name, 'kind']} label={{ zh: '类型', en: 'Kind' }} required>
            <Select options={kinds} />
          </Field>
        )}
      />
    </FormDrawer>
  );
}
