import { Field, FormDrawer, Note, useHubForm, useResult, useTell } from '@hub/ui';
import { Input } from 'antd';
import { useMutation } from 'urql';
import { useName } from '../names.ts';
import { changeOfficerEmail } from './officer-queries.ts';

interface Props {
  officer: { id: string; version: number; name: string; nameEn?: string | null };
  onClose: () => void;
  onDone: () => void;
}

/** The address that an officer's letters go to. */
export default function EmailDrawer({ officer, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const name = useName();
  const [, mutate] = useMutation(changeOfficerEmail);
  const state = useHubForm<{ email?: string }>({
    key: `directory.email:${officer.id}`,
    initial: {},
    submit: async ({ email }, version) =>
      settle(
        await mutate({ input: { id: officer.id, version: version ?? officer.version, email: email || null } }),
        (data) => data.changeOfficerEmail,
      ),
    onDone: () => {
      tell.done({ zh: '邮箱已更改', en: 'The address is changed' });
      onDone();
      onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: `更改“${name(officer)}”的工作邮箱`, en: `E-mail of ${name(officer)}` }}
      onClose={onClose}
      state={state}
    >
      <Note>
        {{ zh: '消息邮件发到这个地址；留空则不再发送。', en: 'Letters go to it; without one, none are sent.' }}
      </Note>
      <Field name="email" label={{ zh: '工作邮箱', en: 'Work e-mail' }}>
        <Input type="email" maxLength={254} />
      </Field>
    </FormDrawer>
  );
}
