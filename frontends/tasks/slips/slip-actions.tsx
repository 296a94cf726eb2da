import { can, useSession, useT } from '@hub/runtime';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { SlipPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { AnswerDrawer } from './answer-drawer.tsx';
import { ReturnDrawer } from './return-drawer.tsx';
import { escalationOf } from './slip-words.ts';

const acceptDocument = graphql(`
  mutation AcceptSupervisionSlip($input: SupervisionSlipStepInput!) {
    acceptSupervisionSlip(input: $input) { __typename ... on SupervisionSlip { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const closeDocument = graphql(`
  mutation CloseSupervisionSlip($input: CloseSupervisionSlipInput!) {
    closeSupervisionSlip(input: $input) { __typename ... on SupervisionSlip { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const escalateDocument = graphql(`
  mutation EscalateSupervisionSlip($input: SupervisionSlipStepInput!) {
    escalateSupervisionSlip(input: $input) { __typename ... on SupervisionSlip { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const instructDocument = graphql(`
  mutation InstructSupervisionSlip($input: InstructSupervisionSlipInput!) {
    instructSupervisionSlip(input: $input) { __typename ... on SupervisionSlip { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const m = {
  answer: { zh: '反馈措施', en: 'Answer' },
  accept: { zh: '采纳措施', en: 'Accept' },
  giveBack: { zh: '退回', en: 'Give back' },
  close: { zh: '办结销号', en: 'Close' },
  red: { zh: '转为红牌', en: 'Make it red' },
  leaders: { zh: '呈报领导', en: 'Put before the leaders' },
  instruct: { zh: '批示', en: 'Instruct' },
};

/** What this officer may do with the slip now. */
export function SlipActions({ slip, reload }: { slip: SlipPartsFragment; reload: () => void }) {
  const t = useT();
  const officer = useSession();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [drawer, setDrawer] = useState<'answer' | 'return' | null>(null);
  const [, accept] = useMutation(acceptDocument);
  const [, close] = useMutation(closeDocument);
  const [, escalate] = useMutation(escalateDocument);
  const [, instruct] = useMutation(instructDocument);
  const units = officer?.units ?? [];
  const { state, unit, supervisingUnit } = slip;
  const step = { id: slip.id, version: slip.version };
  const mine = !!unit && units.includes(unit.id);
  const supervises = can('tasks/supervision.issue') && !!supervisingUnit && units.includes(supervisingUnit.id);
  const reviews = supervises && !mine && slip.answeredBy?.id !== officer?.id;
  const answers = can('tasks/supervision.answer') && mine && (state === 'ISSUED' || state === 'RETURNED');
  const up = supervises && slip.keyTask?.state !== 'WITHDRAWN' ? escalationOf(slip) : null;
  const instructs = can('tasks/supervision.instruct') && !!slip.escalatedOn && state !== 'CLOSED';
  const goUp = () =>
    takeWithReason(
      {
        title: up === 'RED' ? m.red : m.leaders,
        effect:
          up === 'RED'
            ? {
                zh: '黄牌转为红牌，自今天起再给 3 个工作日；首次期限仍保留。',
                en: 'It becomes red, with three more working days from today; the first day stays on record.',
              }
            : { zh: '呈报领导批示，只呈报一次。', en: 'Leaders are asked for an instruction, once.' },
        danger: true,
        minLength: 0,
      },
      () => escalate({ input: step }),
      (data) => data.escalateSupervisionSlip,
      { zh: '已升级', en: 'Escalated' },
    );
  const settle = () =>
    takeWithReason(
      {
        title: m.close,
        effect: {
          zh: '写明核对了什么、佐证存放在哪里；办结后不能再改。',
          en: 'Say what was checked and where the proof is kept. A closed slip is not changed any more.',
        },
      },
      (note) => close({ input: { ...step, note } }),
      (data) => data.closeSupervisionSlip,
      { zh: '已办结', en: 'Closed' },
    );
  const say = () =>
    takeWithReason(
      {
        title: m.instruct,
        effect: {
          zh: slip.instruction ? '新的批示代替原有批示。' : '被督办单位和督办单位会看到批示。',
          en: slip.instruction ? 'It takes the place of the one before.' : 'Both units see it.',
        },
        minLength: 2,
      },
      (instruction) => instruct({ input: { ...step, instruction } }),
      (data) => data.instructSupervisionSlip,
      { zh: '已批示', en: 'Instructed' },
    );
  const drawn = { slip, close: () => setDrawer(null), done: reload };
  return (
    <>
      {up ? (
        <Button danger disabled={busy} onClick={() => void goUp()}>
          {t(up === 'RED' ? m.red : m.leaders)}
        </Button>
      ) : null}
      {instructs ? (
        <Button type={slip.instruction ? 'default' : 'primary'} disabled={busy} onClick={() => void say()}>
          {t(m.instruct)}
        </Button>
      ) : null}
      {reviews && state === 'ANSWERED' ? (
        <>
          <Button disabled={busy} onClick={() => setDrawer('return')}>
            {t(m.giveBack)}
          </Button>
          <Button
            type="primary"
            loading={busy}
            onClick={() =>
              void take(accept({ input: step }), (data) => data.acceptSupervisionSlip, {
                zh: '已采纳，措施落实后办结',
                en: 'Accepted; close it once it is carried out',
              })
            }
          >
            {t(m.accept)}
          </Button>
        </>
      ) : null}
      {reviews && state === 'ACCEPTED' ? (
        <Button type="primary" disabled={busy} onClick={() => void settle()}>
          {t(m.close)}
        </Button>
      ) : null}
      {answers ? (
        <Button type="primary" onClick={() => setDrawer('answer')}>
          {t(m.answer)}
        </Button>
      ) : null}
      {drawer === 'answer' ? <AnswerDrawer {...drawn} /> : null}
      {drawer === 'return' ? <ReturnDrawer {...drawn} /> : null}
    </>
  );
}
