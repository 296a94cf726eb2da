import { useT } from '@hub/runtime';
import { Note } from '@hub/ui';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.ts';
import { periodWords } from '../periods.ts';
import type { Values } from './report-form.tsx';

const query = graphql(`
  query QuarterStart($task: ID!, $unit: ID!, $quarter: String!) {
    quarterPrefill(keyTaskId: $task, unitId: $unit, quarter: $quarter) {
      percent text difficulties nextSteps activityIds months missingMonths
    }
  }
`);

interface Props {
  taskId: string;
  unitId: string;
  quarter: string;
  /** A draft stands already: its words are not replaced unasked. */
  begun: boolean;
  take: (values: Values) => void;
}

/** A quarterly report begins with the accepted months; the unit makes one text of them. */
export function QuarterStart({ taskId, unitId, quarter, begun, take }: Props) {
  const t = useT();
  const [{ data }] = useQuery({ query, variables: { task: taskId, unit: unitId, quarter } });
  const found = data?.quarterPrefill;
  const taken = useRef(begun);
  const fill = () => {
    if (!found) return;
    const { percent, text, difficulties, nextSteps, activityIds } = found;
    take({
      percent,
      text,
      activityIds,
      ...(difficulties ? { difficulties } : {}),
      ...(nextSteps ? { nextSteps } : {}),
    });
  };
  // Once, when the months have come, and never over what somebody wrote.
  useEffect(() => {
    if (!found || taken.current) return;
    taken.current = true;
    fill();
  });
  if (!data) return null;
  const names = (months: readonly string[], lang: 'zh' | 'en') =>
    months.map((month) => periodWords(month)[lang]).join(lang === 'zh' ? '、' : ', ');
  if (!found) {
    return (
      <Note>
        {{
          zh: '本季度没有已采用的月报可汇入，请直接填写。',
          en: 'There is no accepted monthly report of this quarter to begin with.',
        }}
      </Note>
    );
  }
  return (
    <Note tone={found.missingMonths.length > 0 ? 'attention' : 'progress'}>
      {t({
        zh: `初稿来自${names(found.months, 'zh')}已采用的月报，请改成季度的总结后提交。`,
        en: `Begun with the accepted reports of ${names(found.months, 'en')}; make one text of the quarter.`,
      })}
      {found.missingMonths.length > 0
        ? t({
            zh: `${names(found.missingMonths, 'zh')}没有已采用的月报。`,
            en: ` No accepted report of ${names(found.missingMonths, 'en')}.`,
          })
        : null}{' '}
      {begun ? (
        <Button size="small" onClick={fill}>
          {t({ zh: '重新汇入月报', en: 'Take the months again' })}
        </Button>
      ) : null}
    </Note>
  );
}
