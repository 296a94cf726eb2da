import { navigate, useT } from '@hub/runtime';
import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { Button, DatePicker, InputNumber } from 'antd';
import { useMutation, useQuery } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import type { SchemePartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { UnitsPicker } from '../multi-pickers.tsx';

const openDocument = graphql(`
  mutation OpenAssessments($input: OpenAssessmentsInput!) {
    openAssessments(input: $input) {
      __typename
      ... on OpenedAssessments { opened already }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);
const subjectUnits = graphql(`
  query AssessedUnits($on: LocalDate!) {
    orgUnits(first: 100, on: $on) { nodes { id kind { code } } }
  }
`);
const kinds: Record<SchemePartsFragment['subject'], readonly string[]> = {
  DEPARTMENTS: ['department', 'affiliated-unit'],
  DISTRICTS: ['district-association'],
  SOCIETIES: ['society'],
};

interface Values {
  year: number;
  unitIds: string[];
  selfDueOn: string;
}

/** Who is assessed for which year; all units of the kind with one press. */
export function OpenDrawer({ scheme, close }: { scheme: SchemePartsFragment; close: () => void }) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(openDocument);
  const year = Number(today().slice(0, 4));
  const [{ data }] = useQuery({ query: subjectUnits, variables: { on: today() } });
  const all = (data?.orgUnits.nodes ?? [])
    .filter((unit) => kinds[scheme.subject].includes(unit.kind.code) && unit.id !== scheme.unit?.id)
    .map(({ id }) => id);
  const state = useHubForm<Values, { opened: number; already: number }>({
    key: `assessments-open:${scheme.id}`,
    initial: { year, unitIds: [] },
    submit: async (values) =>
      settle(await mutate({ input: { ...values, schemeId: scheme.id } }), (d) => d.openAssessments),
    onDone: ({ opened }) => {
      tell.done({ zh: `已启动 ${opened} 个单位的考核`, en: `${opened} assessments opened` });
      close();
      navigate('/tasks/assessments');
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '启动考核', en: 'Open assessments' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '启动', en: 'Open' }}
    >
      <Field name="year" label={{ zh: '考核年度', en: 'Year' }} required>
        <InputNumber min={2000} max={2100} precision={0} />
      </Field>
      <Field name="selfDueOn" label={{ zh: '自评截止日期', en: 'Self-assessment until' }} required {...dayValue}>
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') < today()} />
      </Field>
      <Field
        name="unitIds"
        label={{ zh: '被考核单位', en: 'Units' }}
        hint={{ zh: '已有本年度考核的单位不会重复启动', en: 'A unit that has one for the year keeps it' }}
        required
      >
        <UnitsPicker without={scheme.unit ? [scheme.unit.id] : []} />
      </Field>
      {all.length > 0 ? (
        <Button
          onClick={() => {
            state.form.setFieldValue('unitIds', all);
            state.changed();
          }}
        >
          {t({ zh: '选择全部 {n} 个单位', en: 'Choose all {n} units' }, { n: all.length })}
        </Button>
      ) : null}
    </FormDrawer>
  );
}
