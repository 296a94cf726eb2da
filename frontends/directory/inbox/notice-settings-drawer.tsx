import { useT } from '@hub/runtime';
import { Field, FormDrawer, Note, Skeletons, useHubForm, useResult, useTell } from '@hub/ui';
import { Radio } from 'antd';
import { useMutation, useQuery } from 'urql';
import type { MyNoticeSettingsQuery, NoticeLetters } from '../gql/graphql.ts';
import { changeNoticeSettings, myNoticeSettings } from './inbox-queries.ts';

type Settings = MyNoticeSettingsQuery['myNoticeSettings'];

/** How notices also come by e-mail. */
export default function NoticeSettingsDrawer({ onClose }: { onClose: () => void }) {
  const [{ data }] = useQuery({ query: myNoticeSettings, requestPolicy: 'network-only' });
  return data ? <Settled settings={data.myNoticeSettings} onClose={onClose} /> : <Skeletons shape="text" rows={1} />;
}

function Settled({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const t = useT();
  const tell = useTell();
  const settle = useResult();
  const [, mutate] = useMutation(changeNoticeSettings);
  const state = useHubForm<{ letters: NoticeLetters; lang: string }>({
    key: 'directory.notice-settings',
    initial: { letters: settings.letters, lang: settings.lang },
    submit: async ({ letters, lang }) =>
      settle(await mutate({ input: { letters, lang } }), (data) => data.changeNoticeSettings),
    onDone: () => {
      tell.done({ zh: '已保存', en: 'Saved' });
      onClose();
    },
  });
  return (
    <FormDrawer open title={{ zh: '邮件提醒', en: 'E-mail' }} onClose={onClose} state={state}>
      <Note tone={settings.address ? 'neutral' : 'attention'}>
        {settings.address
          ? {
              zh: `邮件发到 ${settings.address}；更改地址请找机构目录管理员。`,
              en: `Letters go to ${settings.address}; the directory officer changes the address.`,
            }
          : {
              zh: '还没有登记您的工作邮箱，收不到邮件；请机构目录管理员登记。',
              en: 'No address of yours is known, so no letters come; ask the directory officer to enter it.',
            }}
      </Note>
      <Field name="letters" label={{ zh: '提醒方式', en: 'Letters' }} required>
        <Radio.Group
          className="hub-stack"
          options={[
            {
              value: 'DAILY',
              label: t({
                zh: '紧急的即时发送，其余每个工作日 8:30 合为一封',
                en: 'Urgent ones at once, the rest in one letter at 08:30 on working days',
              }),
            },
            { value: 'EACH', label: t({ zh: '每条即时发送', en: 'Each at once' }) },
            { value: 'NONE', label: t({ zh: '不发邮件', en: 'None' }) },
          ]}
        />
      </Field>
      <Field name="lang" label={{ zh: '邮件语言', en: 'Language' }} required>
        <Radio.Group
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Field>
    </FormDrawer>
  );
}
