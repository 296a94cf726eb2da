import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { EmptyState } from './states.tsx';
import { type Say, useSay, useWord, words } from './text.ts';
import { momentOf } from './time.ts';

export interface FieldDifference {
  label: Say;
  before?: ReactNode;
  after?: ReactNode;
}

export interface LogEntry {
  id: string;
  at: string;
  by: ReactNode;
  action: Say;
  reason?: Say;
  fields?: FieldDifference[];
}

/** Who changed what, when and why, newest first, with the fields' differences. */
export function ActivityLog({
  entries,
  onMore,
  title,
}: {
  entries: LogEntry[];
  onMore?: (() => void) | undefined;
  title?: Say;
}) {
  const say = useSay();
  const word = useWord();
  const [open, setOpen] = useState<Record<string, boolean>>({});
  if (!entries.length) return <EmptyState title={words('还没有操作记录', 'Nothing recorded yet')} />;
  return (
    <section className="hub-log" aria-label={word(words('操作记录', 'Activity log'))}>
      {title ? <h2 className="hub-section-title">{say(title)}</h2> : null}
      <ol>
        {entries.map((entry) => {
          const fields = entry.fields ?? [];
          const shown = open[entry.id] || fields.length <= 3 ? fields : fields.slice(0, 2);
          return (
            <li key={entry.id}>
              <p>
                <strong>{entry.by}</strong> {say(entry.action)}
              </p>
              <time className="hub-soft" dateTime={entry.at}>
                {momentOf(entry.at)}
              </time>
              {entry.reason ? (
                <p className="hub-log-reason">
                  {say(words('理由：', 'Reason: '))}
                  {say(entry.reason)}
                </p>
              ) : null}
              {shown.length ? (
                <dl className="hub-diff">
                  {shown.map((field, index) => (
                    <div key={index}>
                      <dt>{say(field.label)}</dt>
                      <dd>
                        {field.before === undefined || field.before === null || field.before === '' ? null : (
                          <del>{field.before}</del>
                        )}
                        {field.after === undefined || field.after === null || field.after === '' ? (
                          <span className="hub-soft">{say(words('（清空）', '(emptied)'))}</span>
                        ) : (
                          <ins>{field.after}</ins>
                        )}
                      </dd>
                    </div>
                  ))}
                </dl>
              ) : null}
              {shown.length < fields.length ? (
                <Button size="small" type="link" onClick={() => setOpen({ ...open, [entry.id]: true })}>
                  {say(words(`另有 ${fields.length - shown.length} 项`, `${fields.length - shown.length} more`))}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
      {onMore ? (
        <Button size="small" onClick={onMore}>
          {say(words('更早的记录', 'Earlier'))}
        </Button>
      ) : null}
    </section>
  );
}
