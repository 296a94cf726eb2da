import { useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input, InputNumber, Select } from 'antd';
import { useMutation, useQuery } from 'urql';
import type { AssessmentEvidenceType, AssessmentPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { evidenceQuery } from './assessment-queries.ts';

const saveDocument = graphql(`
  mutation SaveSelfAssessment($input: SaveSelfAssessmentInput!) {
    saveSelfAssessment(input: $input) { __typename ... on Assessment { id version state } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);

export interface DrawerProps {
  assessment: AssessmentPartsFragment;
  close: () => void;
  done: () => void;
}
interface Values {
  scores: { score?: number | null; text?: string | null; evidence: string[] }[];
}

/** The unit's own word; saved as a draft as often as wanted, evidence is picked from records. */
export function SelfDrawer({ assessment, close, done }: DrawerProps) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(saveDocument);
  const [{ data }] = useQuery({
    query: evidenceQuery,
    variables: { unitId: assessment.unit?.id ?? '', year: assessment.year },
  });
  const state = useHubForm<Values>({
    key: `self-assessment:${assessment.id}`,
    initial: {
      scores: assessment.scores.map(({ selfScore, selfText, evidence }) => ({
        score: selfScore ?? null,
        text: selfText ?? null,
        evidence: evidence.map(({ type, recordId }) => `${type}:${recordId}`),
      })),
    },
    submit: async ({ scores }, version) =>
      settle(
        await mutate({
          input: {
            id: assessment.id,
            version: version ?? assessment.version,
            scores: assessment.scores.map(({ indicator, counted }, index) => ({
              indicator,
              score: counted ? null : (scores[index]?.score ?? null),
              text: scores[index]?.text ?? null,
              evidence: (scores[index]?.evidence ?? []).map((key) => ({
                type: key.slice(0, key.indexOf(':')) as AssessmentEvidenceType,
                id: key.slice(key.indexOf(':') + 1),
              })),
            })),
          },
        }),
        (answer) => answer.saveSelfAssessment,
      ),
    onDone: () => {
      tell.done({ zh: '草稿已保存', en: 'Draft saved' });
      close();
      done();
    },
  });
  const options = [
    ...(data?.activities.nodes ?? []).map(({ id, title, heldOn }) => ({
      value: `Activity:${id}`,
      label: `${t({ zh: '活动', en: 'Activity' })} · ${title} ${heldOn ?? ''}`,
    })),
    ...(data?.typicalCases.nodes ?? []).map(({ id, title }) => ({
      value: `TypicalCase:${id}`,
      label: `${t({ zh: '案例', en: 'Case' })} · ${title}`,
    })),
  ];
  const known = new Set(options.map(({ value }) => value));
  const earlier = assessment.scores
    .flatMap(({ evidence }) => evidence)
    .map(({ type, recordId, title }) => ({ value: `${type}:${recordId}`, label: title }))
    .filter(({ value }) => !known.has(value));
  return (
    <FormDrawer
      open
      title={{ zh: '填写自评', en: 'Self-assessment' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '保存草稿', en: 'Save the draft' }}
    >
      {assessment.scores.map((score, index) => {
        const label = score.rule?.label ?? score.indicator;
        return (
          <fieldset key={score.id} className="tasks-evidence-row">
            <legend>
              {label} · {score.weight}
            </legend>
            <p className="hub-soft">{score.rule?.standard}</p>
            {score.counted ? (
              <p className="hub-soft">
                {t({ zh: '本项按记录统计，不需填分。', en: 'Counted from records; there is nothing to type.' })}
              </p>
            ) : (
              <Field
                name={['scores', index, 'score']}
                label={t({ zh: '{name}：自评分', en: '{name}: own score' }, { name: label })}
              >
                <InputNumber min={0} max={score.weight} step={0.5} />
              </Field>
            )}
            <Field
              name={['scores', index, 'text']}
              label={t({ zh: '{name}：说明', en: '{name}: reasons' }, { name: label })}
            >
              <Input.TextArea rows={2} maxLength={2000} />
            </Field>
            <Field
              name={['scores', index, 'evidence']}
              label={t({ zh: '{name}：佐证', en: '{name}: evidence' }, { name: label })}
            >
              <Select mode="multiple" optionFilterProp="label" options={[...options, ...earlier]} />
            </Field>
          </fieldset>
        );
      })}
    </FormDrawer>
  );
}
