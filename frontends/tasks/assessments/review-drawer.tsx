import { useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input, InputNumber } from 'antd';
import { useMutation } from 'urql';
import { graphql } from '../gql/index.ts';
import { pointsText } from './assessment-words.ts';
import type { DrawerProps } from './self-drawer.tsx';

const reviewDocument = graphql(`
  mutation ReviewAssessment($input: ReviewAssessmentInput!) {
    reviewAssessment(input: $input) { __typename ... on Assessment { id version state } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);

interface Values {
  scores: { score: number; reason: string }[];
}

/** A score and a reason for everything that is not counted, beside what the unit said. */
export function ReviewDrawer({ assessment, close, done }: DrawerProps) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(reviewDocument);
  const open = assessment.scores.filter(({ counted }) => !counted);
  const state = useHubForm<Values>({
    key: `assessment-review:${assessment.id}`,
    initial: {},
    submit: async ({ scores }, version) =>
      settle(
        await mutate({
          input: {
            id: assessment.id,
            version: version ?? assessment.version,
            scores: open.map(({ indicator }, index) => ({
              indicator,
              score: scores[index]?.score ?? 0,
              reason: scores[index]?.reason ?? '',
            })),
          },
        }),
        (answer) => answer.reviewAssessment,
      ),
    onDone: () => {
      tell.done({ zh: '评审已反馈给单位', en: 'The unit has the feedback' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '评审打分', en: 'Review' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '反馈给单位', en: 'Give feedback' }}
    >
      {open.map((score, index) => {
        const label = score.rule?.label ?? score.indicator;
        return (
          <fieldset key={score.id} className="tasks-evidence-row">
            <legend>
              {label} · {score.weight}
            </legend>
            <p className="hub-soft">
              {t(
                { zh: '自评 {self} 分。{text}', en: 'Own score {self}. {text}' },
                { self: pointsText(score.selfScore) ?? '—', text: score.selfText ?? '' },
              )}
            </p>
            <Field
              name={['scores', index, 'score']}
              label={t({ zh: '{name}：评审分', en: '{name}: score' }, { name: label })}
              required
            >
              <InputNumber min={0} max={score.weight} step={0.5} />
            </Field>
            <Field
              name={['scores', index, 'reason']}
              label={t({ zh: '{name}：评审理由', en: '{name}: reason' }, { name: label })}
              required
              rules={[{ min: 2 }]}
            >
              <Input.TextArea rows={2} maxLength={1000} />
            </Field>
          </fieldset>
        );
      })}
    </FormDrawer>
  );
}
