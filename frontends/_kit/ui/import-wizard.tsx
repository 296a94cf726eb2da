import { Button, Select } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Note } from './states.tsx';
import { StatusFlow } from './status.tsx';
import { type Say, useSay, useWord, words } from './text.ts';

export interface ImportProblem {
  /** Where: 附件第 3 行“责任单位”, sheet and cell, clause. */
  place: Say;
  message: Say;
  /** An error stops the import, a warning is confirmed by going on. */
  severity?: 'error' | 'warning';
}

/** A column or unit of the document that a person may map by hand. */
export interface MappingChoice {
  /** As the document has it. */
  from: string;
  /** What it was recognised as; null: kept as text. */
  to: string | null;
  samples?: string[];
}

export interface ImportWizardProps<Preview, Result> {
  accept: string;
  /** Largest file, in MB. */
  maxMegabytes?: number;
  hint?: Say;
  /** By its address, or by what the page asks for. */
  template?: { label: Say; href?: string; take?: () => Promise<void> };
  /** Reads without creating anything; again with the corrected mapping. */
  read: (file: File, mapping: MappingChoice[] | null) => Promise<Preview>;
  problems: (preview: Preview) => ImportProblem[];
  show: (preview: Preview) => ReactNode;
  mapping?: {
    title: Say;
    choices: (preview: Preview) => MappingChoice[];
    targets: { value: string; label: Say }[];
  };
  confirm: (file: File, preview: Preview, mapping: MappingChoice[] | null) => Promise<Result>;
  /** Words of the button: 导入 25 项任务 */
  confirmLabel?: (preview: Preview) => Say;
  done: (result: Result) => ReactNode;
}

/** More are read in the file, not on a page. */
const mostProblems = 100;

type Stage = 'UPLOAD' | 'PREVIEW' | 'DONE';

/** Upload → preview with problems by place → corrected mapping → confirm. Nothing is created before the last step. */
export function ImportWizard<Preview, Result>(props: ImportWizardProps<Preview, Result>) {
  const {
    accept,
    maxMegabytes = 20,
    hint,
    template,
    read,
    problems,
    show,
    mapping,
    confirm,
    confirmLabel,
    done,
  } = props;
  const say = useSay();
  const word = useWord();
  const input = useRef<HTMLInputElement>(null);
  const [stage, setStage] = useState<Stage>('UPLOAD');
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [choices, setChoices] = useState<MappingChoice[] | null>(null);
  const [stale, setStale] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Say | null>(null);
  const [over, setOver] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(
        error instanceof Error && error.message
          ? error.message
          : words('没有读成，请稍后再试。', 'It could not be read; try again later.'),
      );
    } finally {
      setBusy(false);
    }
  };
  const load = (next: File, corrected: MappingChoice[] | null) =>
    attempt(async () => {
      const endings = accept.split(',').map((one) => one.trim().toLowerCase());
      if (!endings.some((ending) => next.name.toLowerCase().endsWith(ending))) {
        setFault(
          words(`只接受 ${accept} 文件，收到的是“${next.name}”。`, `Only ${accept} files; this is “${next.name}”.`),
        );
        return;
      }
      if (next.size > maxMegabytes * 1_048_576) {
        setFault(words(`文件超过 ${maxMegabytes} MB。`, `The file is larger than ${maxMegabytes} MB.`));
        return;
      }
      const read_ = await read(next, corrected);
      setFile(next);
      setPreview(read_);
      setChoices(corrected ?? mapping?.choices(read_) ?? null);
      setStale(false);
      setStage('PREVIEW');
    });
  const restart = () => {
    setStage('UPLOAD');
    setFile(null);
    setPreview(null);
    setResult(null);
    setFault(null);
  };
  const found = preview ? problems(preview) : [];
  const errors = found.filter((one) => one.severity !== 'warning');
  return (
    <div className="hub-import">
      <StatusFlow
        current={stage}
        steps={[
          { state: 'UPLOAD', label: words('选择文件', 'Choose the file') },
          { state: 'PREVIEW', label: words('核对预览', 'Check the preview') },
          { state: 'DONE', label: words('完成导入', 'Imported') },
        ]}
      />
      {fault ? <Note tone="bad">{fault}</Note> : null}
      {stage === 'UPLOAD' ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button is the first
        <div
          className="hub-drop"
          data-over={over || undefined}
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event: DragEvent) => {
            event.preventDefault();
            setOver(false);
            const dropped = event.dataTransfer.files[0];
            if (dropped) void load(dropped, null);
          }}
        >
          <p>{say(words('把文件拖到这里，或者', 'Drop the file here, or'))}</p>
          <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
            {say(words('选择文件', 'Choose a file'))}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept={accept}
            aria-label={word(words('选择文件', 'Choose a file'))}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              event.target.value = '';
              if (chosen) void load(chosen, null);
            }}
          />
          <p className="hub-soft">
            {hint
              ? say(hint)
              : say(
                  words(
                    `接受 ${accept}，不超过 ${maxMegabytes} MB。此步只读取，不创建任何记录。`,
                    `${accept}, up to ${maxMegabytes} MB. This step only reads.`,
                  ),
                )}
          </p>
          {template?.href ? <a href={template.href}>{say(template.label)}</a> : null}
          {template?.take ? (
            <Button type="link" loading={busy} onClick={() => void attempt(template.take ?? (async () => undefined))}>
              {say(template.label)}
            </Button>
          ) : null}
        </div>
      ) : null}
      {stage === 'PREVIEW' && preview && file ? (
        <>
          <Note tone={errors.length ? 'bad' : found.length ? 'attention' : 'good'}>
            {errors.length
              ? words(
                  `“${file.name}”有 ${errors.length} 处错误，改正后才能导入；未创建任何记录。`,
                  `“${file.name}” has ${errors.length} errors to be corrected first. Nothing was created.`,
                )
              : found.length
                ? words(
                    `“${file.name}”可以导入，有 ${found.length} 处请核对。`,
                    `“${file.name}” can be imported; ${found.length} places need a look.`,
                  )
                : words(`“${file.name}”读取完整，没有发现问题。`, `“${file.name}” was read without problems.`)}
          </Note>
          {found.length ? (
            <table className="hub-table hub-problems" aria-label={word(words('问题清单', 'Problems'))}>
              <thead>
                <tr>
                  <th scope="col">{say(words('位置', 'Place'))}</th>
                  <th scope="col">{say(words('问题', 'Problem'))}</th>
                </tr>
              </thead>
              <tbody>
                {found.slice(0, mostProblems).map((problem, index) => (
                  <tr key={index}>
                    <td>{say(problem.place)}</td>
                    <td>
                      <span className={problem.severity === 'warning' ? 'hub-warn' : 'hub-bad'}>
                        {say(problem.severity === 'warning' ? words('请核对', 'Check') : words('错误', 'Error'))}
                      </span>{' '}
                      {say(problem.message)}
                    </td>
                  </tr>
                ))}
              </tbody>
              {found.length > mostProblems ? (
                <tfoot>
                  <tr>
                    <td colSpan={2}>
                      {say(
                        words(
                          `另有 ${found.length - mostProblems} 处未列出。`,
                          `${found.length - mostProblems} more are not listed.`,
                        ),
                      )}
                    </td>
                  </tr>
                </tfoot>
              ) : null}
            </table>
          ) : null}
          {mapping && choices?.length ? (
            <details className="hub-mapping" open={errors.length > 0}>
              <summary>{say(mapping.title)}</summary>
              <ul>
                {choices.map((choice, index) => (
                  <li key={choice.from}>
                    <span>
                      <strong>{choice.from}</strong>
                      {choice.samples?.length ? (
                        <small className="hub-soft"> {choice.samples.slice(0, 2).join('；')}</small>
                      ) : null}
                    </span>
                    <Select
                      aria-label={`${choice.from} ${word(words('对应', 'means'))}`}
                      value={choice.to ?? ''}
                      options={[
                        { value: '', label: say(words('保留为文字', 'Keep as text')) },
                        ...mapping.targets.map((target) => ({ value: target.value, label: say(target.label) })),
                      ]}
                      onChange={(to: string) => {
                        setChoices(choices.map((one, at) => (at === index ? { ...one, to: to || null } : one)));
                        setStale(true);
                      }}
                    />
                  </li>
                ))}
              </ul>
              <Button disabled={!stale} loading={busy} onClick={() => void load(file, choices)}>
                {say(words('按新的对应重新读取', 'Read again with this mapping'))}
              </Button>
            </details>
          ) : null}
          {show(preview)}
          <div className="hub-form-bar">
            <Button onClick={restart}>{say(words('换一个文件', 'Another file'))}</Button>
            <span className="hub-grow" />
            <Button
              type="primary"
              disabled={errors.length > 0 || stale}
              loading={busy}
              onClick={() =>
                void attempt(async () => {
                  setResult(await confirm(file, preview, choices));
                  setStage('DONE');
                })
              }
            >
              {say(confirmLabel?.(preview) ?? words('确认导入', 'Import'))}
            </Button>
          </div>
        </>
      ) : null}
      {stage === 'DONE' && result !== null ? (
        <>
          {done(result)}
          <div className="hub-form-bar">
            <Button onClick={restart}>{say(words('再导入一个', 'Import another'))}</Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
