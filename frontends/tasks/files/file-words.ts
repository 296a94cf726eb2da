import type { Words } from '@hub/runtime';

/** 1536 → 1.5 KB; a size is read, not calculated with. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [unit, divisor] = bytes < 1024 ** 2 ? ['KB', 1024] : ['MB', 1024 ** 2];
  const size = bytes / (divisor as number);
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}

export interface Terms {
  readonly endings: readonly string[];
  readonly mostFiles: number;
  /** Of one file; null while the hub has not told. */
  readonly mostBytes: number | null;
}

const endingOf = (name: string) => (name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '');

/** What can be said before a byte is sent; the hub decides by the content all the same. */
export function faultBefore(file: { name: string; size: number }, terms: Terms, there: number): Words | null {
  if (!terms.endings.includes(endingOf(file.name)))
    return {
      zh: `不能上传这种文件，允许：${terms.endings.join('、')}`,
      en: `Not taken; allowed: ${terms.endings.join(', ')}`,
    };
  if (file.size === 0) return { zh: '文件是空的', en: 'The file is empty' };
  if (terms.mostBytes !== null && file.size > terms.mostBytes)
    return {
      zh: `文件太大（${sizeWords(file.size)}），最大 ${sizeWords(terms.mostBytes)}`,
      en: `Too large (${sizeWords(file.size)}); at most ${sizeWords(terms.mostBytes)}`,
    };
  if (there >= terms.mostFiles)
    return { zh: `附件已满 ${terms.mostFiles} 个`, en: `There are ${terms.mostFiles} files already` };
  return null;
}

const unheard: Words = {
  zh: '网络中断或服务暂不可用，没有保存',
  en: 'The line broke or the hub is down; nothing was kept',
};

/** What the hub said about a file that it did not take. */
export function faultOf(body: string): Words {
  try {
    const { errors } = JSON.parse(body) as { errors: [{ message: string; extensions: { messageZh?: string } }] };
    const [{ message, extensions }] = errors;
    return { zh: extensions.messageZh ?? message, en: message };
  } catch {
    return unheard;
  }
}
