import { graphqlClient } from '@hub/runtime';
import { Field, FormDrawer, Note, Section, useHubForm, useResult, useSay, useTell } from '@hub/ui';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { WorkingYearNoticeQuery, WorkingYearPageQuery } from '../gql/graphql.ts';
import { WorkingMonth } from './working-month.tsx';
import { importWorkingYear, workingYearNotice } from './working-queries.ts';

type Notice = WorkingYearNoticeQuery['workingYearNotice'];

interface Values {
  text: string;
  documentNumber: string;
}

interface Props {
  year: WorkingYearPageQuery['workingYear'];
  onClose: () => void;
  onDone: () => void;
}

/** The text of the yearly notice is read and shown as a calendar before anything changes; it replaces the year as a whole. */
export default function ImportDrawer({ year, onClose, onDone }: Props) {
  const say = useSay();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(importWorkingYear);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [failed, setFailed] = useState(false);
  const state = useHubForm<Values>({
    key: `directory.working-year:${year.year}`,
    initial: {},
    submit: async ({ text, documentNumber }, version) => {
      // What is imported is what this text says now, not what was read from an earlier one.
      const read = await readNotice(year.year, text);
      setNotice(read);
      const days = (read?.days ?? []).map(({ day, kind, name }) => ({ day, kind, name }));
      const known = version ?? year.version;
      return settle(
        await mutate({
          input: { year: year.year, documentNumber, days, ...(known == null ? {} : { version: known }) },
        }),
        (data) => data.importWorkingYear,
      );
    },
    fieldNames: { days: 'text' },
    onDone: () => {
      tell.done({ zh: '已导入，期限按新安排计算', en: 'Imported; deadlines are counted by it' });
      onDone();
      onClose();
    },
  });
  const read = async () => {
    const text = state.form.getFieldValue('text') as string | undefined;
    const found = await readNotice(year.year, text ?? '');
    setFailed(found === null);
    setNotice(found);
    if (found?.documentNumber && !state.form.getFieldValue('documentNumber')) {
      state.form.setFieldsValue({ documentNumber: found.documentNumber });
      state.changed();
    }
  };
  return (
    <FormDrawer
      open
      title={{ zh: `导入${year.year}年放假安排`, en: `Import the notice of ${year.year}` }}
      onClose={onClose}
      state={state}
    >
      {year.announced ? (
        <Note>
          {{
            zh: '这一年已有安排，导入后整年替换；已算出的期限按新安排重新计算。',
            en: 'This year is known already: the import takes its place as a whole.',
          }}
        </Note>
      ) : null}
      <Field
        name="text"
        label={{ zh: '通知正文', en: 'Text of the notice' }}
        required
        hint={{ zh: '粘贴国务院办公厅年度放假通知全文', en: 'Paste the whole of the yearly notice' }}
      >
        <Input.TextArea rows={8} maxLength={20_000} />
      </Field>
      <Button onClick={() => void read()}>{say({ zh: '识别', en: 'Read it' })}</Button>
      {failed ? (
        <Alert type="error" showIcon title={say({ zh: '现在无法识别，请稍后再试', en: 'Cannot be read now' })} />
      ) : null}
      {notice ? <Preview notice={notice} /> : null}
      <Field name="documentNumber" label={{ zh: '文号', en: 'Document number' }} required>
        <Input maxLength={80} />
      </Field>
    </FormDrawer>
  );
}

async function readNotice(year: number, text: string): Promise<Notice | null> {
  const { data } = await graphqlClient().query(workingYearNotice, { year, text }).toPromise();
  return data?.workingYearNotice ?? null;
}

function Preview({ notice }: { notice: Notice }) {
  const say = useSay();
  const days = new Map(notice.days.map((day) => [day.day, day]));
  const months = [...new Set(notice.days.map(({ day }) => day.slice(0, 7)))];
  const count = (kind: string) => notice.days.filter((day) => day.kind === kind).length;
  return (
    <Section
      title={{
        zh: `识别出放假${count('HOLIDAY')}天、调休上班${count('MAKE_UP')}天`,
        en: `Found ${count('HOLIDAY')} days off and ${count('MAKE_UP')} weekend days worked`,
      }}
    >
      {notice.problems.length ? (
        <Alert
          type="warning"
          showIcon
          title={say({ zh: '请核对', en: 'Please check' })}
          description={
            <ul className="directory-history">
              {notice.problems.map((problem) => (
                <li key={`${problem.place}${problem.messageZh}`}>
                  {say({ zh: problem.messageZh, en: problem.message })}
                  <span className="hub-soft"> {problem.place}</span>
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
      <div className="directory-year">
        {months.map((month) => (
          <WorkingMonth key={month} month={month} days={days} />
        ))}
      </div>
    </Section>
  );
}
