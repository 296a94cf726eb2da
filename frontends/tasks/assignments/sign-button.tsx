import { useT } from '@hub/runtime';
import { useAct } from '@hub/ui';
import { Button } from 'antd';
import { useMutation } from 'urql';
import { graphql } from '../gql/index.ts';

export const signDocument = graphql(`
  mutation SignAssignment($input: SignAssignmentInput!) {
    signAssignment(input: $input) {
      __typename
      ... on Assignment { id version state signedAt }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Props {
  id: string;
  version: number;
  done: () => void;
  size?: 'small';
  /** What is signed for, where several buttons stand on one page. */
  label?: string;
}

/** 签收: the unit says that the task has arrived. */
export function SignButton({ id, version, done, size, label }: Props) {
  const t = useT();
  const act = useAct();
  const [{ fetching }, sign] = useMutation(signDocument);
  const run = async () => {
    const answer = await sign({ input: { id, version } });
    if (act(answer, (data) => data.signAssignment, { zh: '已签收', en: 'Signed for' })) done();
  };
  return (
    <Button
      type="primary"
      loading={fetching}
      onClick={() => void run()}
      {...(size ? { size } : {})}
      {...(label ? { 'aria-label': label } : {})}
    >
      {t({ zh: '签收', en: 'Sign for it' })}
    </Button>
  );
}
