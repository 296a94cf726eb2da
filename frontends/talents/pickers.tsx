import { useLang } from '@hub/runtime';
import { RemoteSelect } from '@hub/ui';
import type { PickerProps } from '../_nouns/pickers.tsx';
import { graphql } from './gql/index.ts';

const awards = graphql(`query PickAward { awardTypes { code nameZh nameEn active } }`);

export function AwardPicker(props: PickerProps) {
  const lang = useLang();
  return (
    <RemoteSelect
      {...props}
      query={awards}
      variables={() => ({})}
      options={(data) =>
        data.awardTypes
          .filter(({ active }) => active)
          .map(({ code, nameZh, nameEn }) => ({ value: code, label: lang === 'zh' ? nameZh : nameEn }))
      }
    />
  );
}
