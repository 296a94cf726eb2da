import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTell } from './reason.tsx';
import { isWords, type Say, useSay, words } from './text.ts';
import { today } from './time.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'docx';

const formatWords: Record<ExportFormat, { zh: string; en: string }> = {
  csv: words('CSV 表格', 'CSV'),
  xlsx: words('Excel 工作簿', 'Excel workbook'),
  docx: words('Word 文档', 'Word document'),
};

// A cell that begins like a formula would run in the reader's spreadsheet (CSV injection), so it is made text.
const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A CSV that Excel opens in Chinese without being asked for the encoding. */
export function toCsv(head: string[], rows: unknown[][]): Blob {
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** Hands a made file to the browser's download. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export interface ExportButtonProps {
  formats?: ExportFormat[];
  /** File name without date and ending. */
  name: string;
  /**
   * The filtered set, not the page: a Blob made here, or the address of a file that the server makes. An error whose
   * cause is words tells why there is no file.
   */
  make: (format: ExportFormat) => Promise<Blob | string>;
  label?: Say;
}

export function ExportButton({ formats = ['csv'], name, make, label = words('导出', 'Export') }: ExportButtonProps) {
  const say = useSay();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const run = async (format: ExportFormat) => {
    setBusy(true);
    try {
      const made = await make(format);
      if (typeof made === 'string') window.location.assign(made);
      else saveFile(made, `${name}-${today()}.${format}`);
    } catch (error) {
      const why = error instanceof Error && isWords(error.cause) ? error.cause : null;
      tell.failed(why ?? words('没有导出成功，请稍后再试。', 'The export failed; try again later.'));
    } finally {
      setBusy(false);
    }
  };
  const [only] = formats;
  if (formats.length === 1 && only)
    return (
      <Button size="small" loading={busy} onClick={() => void run(only)}>
        {say(label)}
      </Button>
    );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: formats.map((key) => ({ key, label: say(formatWords[key]) })),
        onClick: ({ key }) => void run(key as ExportFormat),
      }}
    >
      <Button size="small" loading={busy}>
        {say(label)} ▾
      </Button>
    </Dropdown>
  );
}

export function PrintButton({ label = words('打印', 'Print') }: { label?: Say }) {
  const say = useSay();
  return (
    <Button size="small" className="hub-noprint" onClick={() => window.print()}>
      {say(label)}
    </Button>
  );
}
