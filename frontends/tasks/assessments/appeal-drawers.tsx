import { useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useMutation } from 'urql';
import { graphql } from '../gql/index.ts';
import { pointsText } from './assessment-words.ts';
import type { DrawerProps } from './self-drawer.tsx';

const appealDocument = graphql(`
  mutation AppealAssessment($input: AppealAssessmentInput!) {
    appealAssessment(input: $input) { __typename ... on Assessment { id version state } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);
const decideDocument = graphql(`
  mutation DecideAssessmentAppeals($input: DecideAppealsInput!) {
    decideAssessmentAppeals(input: $input) { __typename ... on Assessment { id version state } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);

/** Reasons beside the scores that the unit objects to; what is left empty is not appealed. */
export function AppealDrawer({ assessment, close, done }: DrawerProps) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(appealDocument);
  const state = useHubForm<{ texts: (string | undefined)[] }>({
    key: `assessment-appeal:${assessment.id}`,
    initial: {},
    submit: async ({ texts }, version) =>
      settle(
        await mutate({
          input: {
            id: assessment.id,
            version: version ?? assessment.version,
            appeals: assessment.scores.flatMap(({ indicator }, index) => {
              const text = texts[index]?.trim();
              return text ? [{ indicator, text }] : [];
            }),
          },
        }),
        (answer) => answer.appealAssessment,
      ),
    onDone: () => {
      tell.done({ zh: '申诉已提交', en: 'The appeal is in' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '申诉', en: 'Appeal' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '提交申诉', en: 'Appeal' }}
    >
      <p className="hub-soft">
        {t({ zh: '只填有异议的指标，至少一项。', en: 'Write beside the scores you object to, at least one.' })}
      </p>
      {assessment.scores.map((score, index) => (
        <Field
          key={score.id}
          name={['texts', index]}
          label={t(
            { zh: '{name}（{points} 分）', en: '{name} ({points})' },
            { name: score.rule?.label ?? score.indicator, points: pointsText(score.standingScore) ?? '—' },
          )}
          rules={[{ min: 4 }]}
        >
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
      ))}
    </FormDrawer>
  );
}

interface Decisions {
  decisions: { upheld: boolean; score?: number | null; reason: string }[];
}

/** All objections at once, by somebody else than the reviewer. */
export function DecideDrawer({ assessment, close, done }: DrawerProps) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(decideDocument);
  const state = useHubForm<Decisions>({
    key: `assessment-decisions:${assessment.id}`,
    initial: {},
    submit: async ({ decisions }, version) =>
      settle(
        await mutate({
          input: {
            id: assessment.id,
            version: version ?? assessment.version,
            decisions: assessment.appeals.map(({ indicator }, index) => ({
              indicator,
              upheld: decisions[index]?.upheld ?? false,
              score: decisions[index]?.upheld ? (decisions[index]?.score ?? null) : null,
              reason: decisions[index]?.reason ?? '',
            })),
          },
        }),
        (answer) => answer.decideAssessmentAppeals,
      ),
    onDone: () => {
      tell.done({ zh: '申诉已处理', en: 'Decided' });
      close();
      done();
    },
  });
  const given: Decisions['decisions'] = Form.useWatch('decisions', state.form) ?? [];
  return (
    <FormDrawer
      open
      title={{ zh: '处理申诉', en: 'Decide on the appeals' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '保存处理意见', en: 'Save the decisions' }}
    >
      {assessment.appeals.map((appeal, index) => {
        const score = assessment.scores.find(({ indicator }) => indicator === appeal.indicator);
        const label = score?.rule?.label ?? appeal.indicator;
        return (
          <fieldset key={appeal.id} className="tasks-evidence-row">
            <legend>
              {label} · {pointsText(appeal.scoreBefore) ?? '—'} / {score?.weight}
            </legend>
            <p className="tasks-prose">{appeal.text}</p>
            <Field
              name={['decisions', index, 'upheld']}
              label={t({ zh: '{name}：处理', en: '{name}: decision' }, { name: label })}
              required
            >
              <Radio.Group
                options={[
                  { value: true, label: t({ zh: '采纳', en: 'Upheld' }) },
                  { value: false, label: t({ zh: '不采纳', en: 'Not upheld' }) },
                ]}
              />
            </Field>
            {given[index]?.upheld && !score?.counted ? (
              <Field
                name={['decisions', index, 'score']}
                label={t({ zh: '{name}：改后得分', en: '{name}: new score' }, { name: label })}
                required
              >
                <InputNumber min={0} max={score?.weight ?? 100} step={0.5} />
              </Field>
            ) : null}
            <Field
              name={['decisions', index, 'reason']}
              label={t({ zh: '{name}：处理意见', en: '{name}: reason' }, { name: label })}
              required
              rules={[{ min: 4 }]}
            >
              <Input.TextArea rows={2} maxLength={1000} />
            </Field>
          </fieldset>
        );
      })}
    </FormDrawer>
  );
}
