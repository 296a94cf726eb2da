import { useAct, useReason, useSay, type Words } from '@hub/ui';
import { Button } from 'antd';
import { type TypedDocumentNode, useClient } from 'urql';
import type { ApproveGrantMutation, ApproveGrantMutationVariables } from '../gql/graphql.ts';
import { activateGrant, approveGrant, endGrant, resumeGrant, suspendGrant } from './agency-queries.ts';

type Step = TypedDocumentNode<ApproveGrantMutation, ApproveGrantMutationVariables>;

interface Verb {
  key: string;
  label: Words;
  done: Words;
  document: Step;
  danger?: boolean;
}

const end: Verb = {
  key: 'end',
  label: { zh: '终止', en: 'End' },
  done: { zh: '已终止', en: 'Ended' },
  document: endGrant as unknown as Step,
  danger: true,
};

// What may follow which state; the subgraph decides, this only spares a refusal.
const verbs: Record<string, Verb[]> = {
  PROPOSED: [
    {
      key: 'approve',
      label: { zh: '批准', en: 'Approve' },
      done: { zh: '已批准', en: 'Approved' },
      document: approveGrant,
    },
    end,
  ],
  APPROVED: [
    {
      key: 'activate',
      label: { zh: '启用', en: 'Activate' },
      done: { zh: '已启用', en: 'In force' },
      document: activateGrant as unknown as Step,
    },
    end,
  ],
  ACTIVE: [
    {
      key: 'suspend',
      label: { zh: '暂停', en: 'Suspend' },
      done: { zh: '已暂停', en: 'Suspended' },
      document: suspendGrant as unknown as Step,
      danger: true,
    },
    end,
  ],
  SUSPENDED: [
    {
      key: 'resume',
      label: { zh: '恢复', en: 'Resume' },
      done: { zh: '已恢复', en: 'Resumed' },
      document: resumeGrant as unknown as Step,
    },
    end,
  ],
};

interface Props {
  grant: { id: string; version: number; state: string };
  sentence: Words;
  reload: () => void;
}

export function GrantActions({ grant, sentence, reload }: Props) {
  const say = useSay();
  const ask = useReason();
  const act = useAct();
  const client = useClient();
  const run = async (verb: Verb) => {
    const reason = await ask({
      title: { zh: `${verb.label.zh}数据授权`, en: `${verb.label.en} the data grant` },
      effect: sentence,
      confirm: verb.label,
      danger: !!verb.danger,
      minLength: verb.danger ? 4 : 0,
    });
    if (reason === null) return;
    const input = { id: grant.id, version: grant.version, ...(reason ? { reason } : {}) };
    const answer = await client.mutation(verb.document, { input }).toPromise();
    if (act(answer, (data) => data.result, verb.done)) reload();
  };
  return (
    <span className="hub-row">
      {(verbs[grant.state] ?? []).map((verb) => (
        <Button key={verb.key} size="small" danger={!!verb.danger} onClick={() => void run(verb)}>
          {say(verb.label)}
        </Button>
      ))}
    </span>
  );
}
