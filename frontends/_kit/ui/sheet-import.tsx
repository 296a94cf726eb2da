import { useLang } from '@hub/runtime';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { saveFile } from './export.tsx';
import { type ImportProblem, ImportWizard } from './import-wizard.tsx';
import type { Outcome } from './result.ts';
import { type Say, useSay, useWord, type Words, words } from './text.ts';

export interface SheetFile {
  name: string;
  mediaType: string;
  content: string;
}

export interface SheetRow {
  row: number;
  label: string;
  verdict: 'NEW' | 'CHANGED' | 'SAME' | 'ERROR';
  problems: readonly {
    column?: string | null | undefined;
    message: string;
    messageZh: string;
  }[];
}

export interface SheetPreview {
  rows: readonly SheetRow[];
  errorFile?: SheetFile | null | undefined;
}

export interface SheetCounts {
  made: number;
  changed: number;
  same: number;
}

export interface SheetImportProps {
  /** The empty sheet of the noun. */
  template: () => Promise<SheetFile | null | undefined>;
  /** Checks the sheet and keeps nothing. */
  preview: (input: { content: string }) => Promise<Outcome<SheetPreview>>;
  /** Every row or none; the same key acts once. */
  take: (input: { content: string; idempotencyKey: string }) => Promise<Outcome<SheetCounts>>;
  /** Where the records are to be seen afterwards. */
  done: (counts: SheetCounts) => ReactNode;
}

const verdicts: Record<SheetRow['verdict'], { words: Words; tone: string }> = {
  NEW: { words: words('新增', 'New'), tone: 'good' },
  CHANGED: { words: words('变更', 'Changed'), tone: 'attention' },
  SAME: { words: words('已存在，不变', 'There already'), tone: 'quiet' },
  ERROR: { words: words('有误', 'Error'), tone: 'bad' },
};
const order = ['ERROR', 'NEW', 'CHANGED', 'SAME'] as const;
const pageOfRows = 50;

const blobOf = (file: SheetFile) =>
  new Blob([Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0))], { type: file.mediaType });

async function contentOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

function problemsOf({ rows }: SheetPreview): ImportProblem[] {
  return rows.flatMap(({ row, problems }) =>
    problems.map(({ column, message, messageZh }) => ({
      place: words(`第 ${row} 行${column ? `“${column}”` : ''}`, `Row ${row}${column ? `, “${column}”` : ''}`),
      message: words(messageZh, message),
    })),
  );
}

/** A noun that comes as a workbook: template, dry run row by row, the errors as a file, then all rows or none. */
export function SheetImport({ template, preview, take, done }: SheetImportProps) {
  const say = useSay();
  const lang = useLang();
  const key = useRef('');
  const settled = async <Value,>(asked: Promise<Outcome<Value>>): Promise<Value> => {
    const outcome = await asked;
    if (outcome.kind === 'done') return outcome.value;
    throw new Error(
      outcome.kind === 'conflict'
        ? words('记录刚刚被他人修改，请重新读取。', 'Changed by somebody just now; read it again.')[lang]
        : outcome.message,
    );
  };
  return (
    <ImportWizard<SheetPreview, SheetCounts>
      accept=".xlsx"
      maxMegabytes={5}
      hint={words(
        '接受 .xlsx，不超过 5 MB、2000 行。此步只试导入，不写入任何记录。',
        '.xlsx, up to 5 MB and 2,000 rows. This step checks only; nothing is written.',
      )}
      template={{
        label: words('下载模板', 'Download the template'),
        take: async () => {
          const file = await template();
          if (file) saveFile(blobOf(file), file.name);
        },
      }}
      read={async (file) => {
        key.current = crypto.randomUUID();
        return settled(preview({ content: await contentOf(file) }));
      }}
      problems={problemsOf}
      show={(shown) => <Rows preview={shown} />}
      confirmLabel={({ rows }) => {
        const n = rows.filter(({ verdict }) => verdict === 'NEW' || verdict === 'CHANGED').length;
        return n ? words(`导入 ${n} 行`, `Import ${n} rows`) : words('全部已存在，无需导入', 'All are there already');
      }}
      confirm={async (file) => settled(take({ content: await contentOf(file), idempotencyKey: key.current }))}
      done={(counts) => (
        <>
          <p role="status">
            {say(
              words(
                `已导入：新增 ${counts.made} 条，变更 ${counts.changed} 条，已存在 ${counts.same} 条。`,
                `Imported: ${counts.made} new, ${counts.changed} changed, ${counts.same} there already.`,
              ),
            )}
          </p>
          {done(counts)}
        </>
      )}
    />
  );
}

function Rows({ preview: { rows, errorFile } }: { preview: SheetPreview }) {
  const say = useSay();
  const word = useWord();
  const [only, setOnly] = useState<SheetRow['verdict'] | null>(null);
  const [shown, setShown] = useState(pageOfRows);
  const chosen = rows.filter(({ verdict }) => only === null || verdict === only);
  const label = (verdict: SheetRow['verdict']): Say => {
    const n = rows.filter((row) => row.verdict === verdict).length;
    return words(`${verdicts[verdict].words.zh} ${n}`, `${verdicts[verdict].words.en} ${n}`);
  };
  return (
    <section aria-label={word(words('逐行预览', 'Row by row'))} className="hub-sheet-rows">
      <div className="hub-row">
        <div className="hub-row hub-grow">
          {order
            .filter((verdict) => rows.some((row) => row.verdict === verdict))
            .map((verdict) => (
              <Button
                key={verdict}
                size="small"
                type={only === verdict ? 'primary' : 'default'}
                aria-pressed={only === verdict}
                onClick={() => setOnly(only === verdict ? null : verdict)}
              >
                {say(label(verdict))}
              </Button>
            ))}
        </div>
        {errorFile ? (
          <Button size="small" onClick={() => saveFile(blobOf(errorFile), errorFile.name)}>
            {say(words('下载错误文件', 'Download the errors'))}
          </Button>
        ) : null}
      </div>
      <table className="hub-table" aria-label={word(words('逐行预览', 'Row by row'))}>
        <thead>
          <tr>
            <th scope="col">{say(words('行', 'Row'))}</th>
            <th scope="col">{say(words('内容', 'What'))}</th>
            <th scope="col">{say(words('将会', 'Would be'))}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.slice(0, shown).map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>{row.label}</td>
              <td>
                <span className={`hub-verdict hub-verdict-${verdicts[row.verdict].tone}`}>
                  {say(verdicts[row.verdict].words)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen.length > shown ? (
        <Button size="small" onClick={() => setShown(shown + 200)}>
          {say(words(`再显示一些（共 ${chosen.length} 行）`, `Show more (${chosen.length} rows)`))}
        </Button>
      ) : null}
    </section>
  );
}
