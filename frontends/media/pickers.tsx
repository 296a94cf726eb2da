import { useLang } from '@hub/runtime';
import { RemoteSelect } from '@hub/ui';
import type { PickerProps } from '../_nouns/pickers.tsx';
import { graphql } from './gql/index.ts';

const kinds = graphql(`query PickContentKind { contentKinds { code nameZh nameEn } }`);

export function KindPicker(props: PickerProps) {
  const lang = useLang();
  return (
    <RemoteSelect
      {...props}
      query={kinds}
      variables={() => ({})}
      options={(data) =>
        data.contentKinds.map(({ code, nameZh, nameEn }) => ({ value: code, label: lang === 'zh' ? nameZh : nameEn }))
      }
    />
  );
}
