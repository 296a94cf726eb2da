import { can, useT } from '@hub/runtime';
import { EmptyState, Loaded, Note } from '@hub/ui';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { AttachmentsQuery, SubjectKind } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { AttachmentRow } from './attachment-row.tsx';
import { AttachmentParts, attachmentsQuery } from './file-queries.ts';
import { UploadBox } from './upload-box.tsx';

interface Props {
  subject: { type: SubjectKind; id: string };
  /** A later edition of the plan withdrew it: what hangs on it is kept, nothing is added. */
  closed?: boolean;
  changed: () => void;
}

/** What hangs on a record: bring files, fetch them, take them away and back. */
export default function Attachments({ subject, closed = false, changed }: Props) {
  const [answer, again] = useQuery({ query: attachmentsQuery, variables: subject });
  const reload = () => {
    again({ requestPolicy: 'network-only' });
    changed();
  };
  return (
    <Loaded answer={answer} pick={(data) => data} retry={() => again({ requestPolicy: 'network-only' })} shape="list">
      {(data) => <Files data={data} subject={subject} closed={closed} reload={reload} />}
    </Loaded>
  );
}

interface FilesProps {
  data: AttachmentsQuery;
  subject: Props['subject'];
  closed: boolean;
  reload: () => void;
}

function Files({ data, subject, closed, reload }: FilesProps) {
  const t = useT();
  const adds = !closed && can('tasks/attachments.add');
  const mostBytes = useMostBytes(adds);
  const files = readFragment(AttachmentParts, data.attachments);
  return (
    <section className="tasks-files" aria-label={t({ zh: '附件', en: 'Attachments' })}>
      {closed ? (
        <Note tone="attention">
          {t({ zh: '任务已撤销，附件只供查阅。', en: 'The task was withdrawn; its attachments are only kept.' })}
        </Note>
      ) : null}
      {adds ? (
        <>
          <Note tone="attention">
            {t({
              zh: '不得上传涉密信息。本平台为非涉密系统，上传和下载都会留痕。',
              en: 'Nothing classified may be uploaded. Every upload and download is on record.',
            })}
          </Note>
          <UploadBox
            about={`${subject.type}:${subject.id}`}
            terms={{ ...data.attachmentTerms, mostBytes }}
            there={files.length}
            done={reload}
          />
        </>
      ) : null}
      {files.length === 0 ? (
        <EmptyState
          title={{ zh: '还没有附件', en: 'No attachment yet' }}
          hint={{
            zh: '能查看这项任务的人员都能下载这里的附件。',
            en: 'Whoever reads the task can fetch what is here.',
          }}
        />
      ) : (
        <ul className="tasks-file-list">
          {files.map((file) => (
            <AttachmentRow key={file.id} file={file} reload={reload} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** How large one file may be is the front's own setting; without an answer the hub says so when it refuses one. */
function useMostBytes(asked: boolean): number | null {
  const [most, setMost] = useState<number | null>(null);
  useEffect(() => {
    if (!asked) return;
    const gone = new AbortController();
    fetch('/files', { signal: gone.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((told: { mostBytes?: number } | null) => setMost(told?.mostBytes ?? null))
      .catch(() => undefined);
    return () => gone.abort();
  }, [asked]);
  return most;
}
