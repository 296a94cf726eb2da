import { useT } from '@hub/runtime';
import { Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { sizeWords, type Terms } from './file-words.ts';
import { useUploads } from './use-uploads.ts';

interface Props {
  about: string;
  terms: Terms;
  there: number;
  done: () => void;
}

/** Where files are dropped or chosen, and how far each of them has come. */
export function UploadBox({ about, terms, there, done }: Props) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { sending, add, drop } = useUploads(about, terms, there, done);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is for everyone. */}
      <div
        className="tasks-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add([...event.dataTransfer.files]);
        }}
      >
        <input
          ref={field}
          type="file"
          multiple
          hidden
          accept={terms.endings.map((ending) => `.${ending}`).join(',')}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was refused.
            event.target.value = '';
          }}
        />
        <p className="hub-row tasks-file-line">
          <Button type="primary" onClick={() => field.current?.click()}>
            {t({ zh: '选择文件', en: 'Choose files' })}
          </Button>
          <span className="hub-soft tasks-keys">{t({ zh: '或把文件拖到这里', en: 'or drop them here' })}</span>
        </p>
        <p className="hub-soft tasks-file-line">
          {t({ zh: '可上传 {endings}', en: 'Taken: {endings}' }, { endings: terms.endings.join(' ') })}
          {terms.mostBytes === null
            ? null
            : t({ zh: '，单个不超过 {size}', en: '; each at most {size}' }, { size: sizeWords(terms.mostBytes) })}
          {t({ zh: '，共 {n} 个以内', en: '; at most {n} in all' }, { n: terms.mostFiles })}
        </p>
      </div>
      {sending.length > 0 ? (
        <ul className="tasks-sending" aria-label={t({ zh: '正在上传', en: 'On their way' })}>
          {sending.map(({ key, name, percent, fault }) => (
            <li key={key} className="tasks-file">
              <div className="hub-grow">
                <span className="tasks-file-name">{name}</span>
                {fault ? (
                  <span role="alert" className="tasks-late">
                    {t(fault)}
                  </span>
                ) : (
                  <Progress percent={percent ?? 0} size="small" aria-label={name} />
                )}
              </div>
              <Button size="small" onClick={() => drop(key)}>
                {fault ? t({ zh: '知道了', en: 'Dismiss' }) : t({ zh: '取消', en: 'Cancel' })}
                <span className="hub-sr">{` ${name}`}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
