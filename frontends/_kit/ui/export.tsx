import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTell } from './reason.tsx';
import { isWords, type Say, useSay, words } from './text.ts';
import { today } from './time.ts';

export { toCsv } from './csv.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'docx';

const formatWords: Record<ExportFormat, { zh: string; en: string }> = {
  csv: words('CSV 表格', 'CSV'),
  xlsx: words('Excel 工作簿', 'Excel workbook'),
  docx: words('Word 文档', 'Word document'),
};

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
