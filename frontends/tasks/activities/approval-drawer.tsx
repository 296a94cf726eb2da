import { useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Form, Input, InputNumber, Switch } from 'antd';
import { useMutation } from 'urql';
import type { ActivityPartsFragment, ApprovalRuleQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const fileDocument = graphql(`
  mutation FileActivityApproval($input: FileActivityApprovalInput!) {
    fileActivityApproval(input: $input) {
      __typename
      ... on ActivityApproval { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  outline: string;
  speakerBackground: string;
  audience: string;
  expectedAudience: number;
  outdoors: boolean;
  overseas: boolean;
  safetyPlan?: string;
}
interface Props {
  activity: ActivityPartsFragment;
  rule: ApprovalRuleQuery['approvalRule'];
  close: () => void;
  done: () => void;
}

/** What is filed besides the plan itself: content, speakers, audience. */
export function ApprovalDrawer({ activity, rule, close, done }: Props) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(fileDocument);
  const last = activity.approvals[0];
  const state = useHubForm<Values>({
    key: `activity-approval:${activity.id}`,
    initial: {
      outdoors: last?.outdoors ?? false,
      overseas: last?.overseas ?? false,
      ...(last
        ? {
            outline: last.outline,
            speakerBackground: last.speakerBackground,
            audience: last.audience,
            expectedAudience: last.expectedAudience,
            ...(last.safetyPlan ? { safetyPlan: last.safetyPlan } : {}),
          }
        : {}),
    },
    submit: async ({ safetyPlan, ...values }, version) =>
      settle(
        await mutate({
          input: {
            ...values,
            safetyPlan: safetyPlan ?? null,
            id: activity.id,
            version: version ?? activity.version,
          },
        }),
        (data) => data.fileActivityApproval,
      ),
    onDone: () => {
      tell.done({ zh: '已报备，等待审批', en: 'Filed' });
      close();
      done();
    },
  });
  const overseas = Form.useWatch('overseas', state.form) ?? state.initial.overseas;
  const outdoors = Form.useWatch('outdoors', state.form) ?? state.initial.outdoors;
  const people = Form.useWatch('expectedAudience', state.form) ?? 0;
  const limit = outdoors ? rule.outdoorLimit : rule.indoorLimit;
  return (
    <FormDrawer
      open
      title={{ zh: '活动报备', en: 'File the activity' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '提交报备', en: 'File' }}
      conflictFields={[{ name: 'outline', label: { zh: '主题与内容', en: 'Topic and content' } }]}
    >
      <p className="hub-soft">
        {t(
          {
            zh: '活动日期 {day}，须提前 {n} 个工作日报备，{answer} 个工作日内答复。',
            en: 'For {day}: filed {n} working days ahead, answered within {answer}.',
          },
          { day: activity.plannedOn, n: overseas ? rule.overseasDays : rule.days, answer: rule.answerDays },
        )}
      </p>
      <Field name="outline" label={{ zh: '主题与内容', en: 'Topic and content' }} required rules={[{ min: 10 }]}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Field>
      <Field
        name="speakerBackground"
        label={{ zh: '主讲人情况', en: 'Speakers' }}
        hint={{ zh: '单位、职务、专业，所在单位是否同意', en: 'Employer, position, field, consent of the employer' }}
        required
        rules={[{ min: 4 }]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
      <Field name="audience" label={{ zh: '参加对象', en: 'Audience' }} required rules={[{ min: 2 }]}>
        <Input maxLength={200} />
      </Field>
      <Field name="expectedAudience" label={{ zh: '预计人数', en: 'People expected' }} required>
        <InputNumber min={1} max={1_000_000} precision={0} />
      </Field>
      <Field name="outdoors" label={{ zh: '室外举办', en: 'Outside' }} valuePropName="checked">
        <Switch />
      </Field>
      <Field
        name="overseas"
        label={{ zh: '有境外人员参加', en: 'People from abroad take part' }}
        hint={{ zh: '含港澳台人员', en: 'Hong Kong, Macao and Taiwan as well' }}
        valuePropName="checked"
      >
        <Switch />
      </Field>
      <Field
        name="safetyPlan"
        label={{ zh: '安全预案（地址或档案号）', en: 'Safety plan (address or archive number)' }}
        required={people > limit}
        hint={t({ zh: '超过 {n} 人时必填', en: 'Needed above {n} people' }, { n: limit })}
      >
        <Input maxLength={500} />
      </Field>
    </FormDrawer>
  );
}
