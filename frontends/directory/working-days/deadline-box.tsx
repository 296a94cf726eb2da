import { today, useSay, useWord } from '@hub/ui';
import { DatePicker, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { workingDeadlineOf } from './working-queries.ts';

/** When so many working days are over: the same reckoning that every deadline of the hub uses. */
export function DeadlineBox() {
  const say = useSay();
  const word = useWord();
  const [from, setFrom] = useState(today());
  const [workingDays, setWorkingDays] = useState(5);
  const [{ data, error }] = useQuery({ query: workingDeadlineOf, variables: { from, workingDays } });
  const found = data?.workingDeadline;
  return (
    <fieldset className="hub-row directory-deadline">
      <legend className="hub-sr">{say({ zh: '推算期限', en: 'Reckon a deadline' })}</legend>
      {say({ zh: '自', en: 'From' })}
      <DatePicker
        allowClear={false}
        aria-label={word({ zh: '起算日', en: 'From the day' })}
        value={dayjs(from)}
        onChange={(day) => setFrom(day ? day.format('YYYY-MM-DD') : today())}
      />
      {say({ zh: '起', en: ',' })}
      <InputNumber
        aria-label={word({ zh: '工作日数', en: 'Working days' })}
        min={0}
        max={250}
        precision={0}
        value={workingDays}
        onChange={(count) => setWorkingDays(count ?? 0)}
      />
      {say({ zh: '个工作日，截止', en: 'working days end on' })}
      <output aria-live="polite">
        {found ? <strong>{found.day}</strong> : error ? say({ zh: '无法推算', en: 'cannot be told' }) : '…'}
        {found && !found.announced ? (
          <span className="hub-soft">{say({ zh: '（安排未公布，可能变动）', en: ' (not announced, may move)' })}</span>
        ) : null}
      </output>
    </fieldset>
  );
}
