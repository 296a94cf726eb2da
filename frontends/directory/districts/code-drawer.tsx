import { Field, FormDrawer, useHubForm, useResult, useSay, useTell } from '@hub/ui';
import { Input } from 'antd';
import { useMutation } from 'urql';
import { enterDistrictCode } from './district-queries.ts';
import type { District } from './districts-page.tsx';

interface Props {
  district: District;
  onClose: () => void;
  onDone: () => void;
}

/** The GB/T 2260 code of a district that came without one, once the civil-affairs list has it. */
export default function CodeDrawer({ district, onClose, onDone }: Props) {
  const say = useSay();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(enterDistrictCode);
  const label = { zh: '国标代码', en: 'GB/T 2260 code' };
  const state = useHubForm<{ gbCode: string }>({
    key: `directory.district-code:${district.code}`,
    initial: {},
    submit: async ({ gbCode }, version) =>
      settle(
        await mutate({ input: { code: district.code, gbCode, version: version ?? district.version } }),
        (data) => data.enterDistrictCode,
      ),
    onDone: () => {
      tell.done({ zh: '已补录', en: 'Entered' });
      onDone();
      onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: `补录“${district.name}”的国标代码`, en: `Code of ${district.nameEn || district.name}` }}
      onClose={onClose}
      state={state}
      conflictFields={[{ name: 'gbCode', label }]}
    >
      <Field
        name="gbCode"
        label={label}
        required
        hint={{ zh: '民政部公布的六位代码', en: 'Six digits of the civil-affairs list' }}
        rules={[{ pattern: /^\d{6}$/, message: say({ zh: '六位数字', en: 'Six digits' }) as string }]}
      >
        <Input maxLength={6} inputMode="numeric" />
      </Field>
    </FormDrawer>
  );
}
