import { HubError, refuse } from '@hub/kit';
import { type Content, safeName } from '@hub/kit/files';

export const MOST_FILES = 50;
export const MOST_TOTAL_BYTES = 500 * 1024 * 1024;

interface Kind {
  readonly mediaType: string;
  /** What the bytes may be under this ending; an ending alone proves nothing. */
  readonly contents: readonly Content[];
}

const word = { mediaType: 'application/msword', contents: ['ole'] } as const;
const openXml = 'application/vnd.openxmlformats-officedocument';

/** What may be attached (允许的附件类型), by ending. Archives are not: nobody sees what is in them. */
export const kinds: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', contents: ['pdf'] },
  ofd: { mediaType: 'application/ofd', contents: ['ofd'] },
  docx: { mediaType: `${openXml}.wordprocessingml.document`, contents: ['docx'] },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, contents: ['xlsx'] },
  pptx: { mediaType: `${openXml}.presentationml.presentation`, contents: ['pptx'] },
  doc: word,
  xls: { mediaType: 'application/vnd.ms-excel', contents: ['ole'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', contents: ['ole'] },
  // WPS keeps either container under its own endings.
  wps: { mediaType: 'application/vnd.ms-works', contents: ['ole', 'docx'] },
  et: { mediaType: 'application/octet-stream', contents: ['ole', 'xlsx'] },
  dps: { mediaType: 'application/octet-stream', contents: ['ole', 'pptx'] },
  jpg: { mediaType: 'image/jpeg', contents: ['jpg'] },
  jpeg: { mediaType: 'image/jpeg', contents: ['jpg'] },
  png: { mediaType: 'image/png', contents: ['png'] },
  mp4: { mediaType: 'video/mp4', contents: ['mp4'] },
};
export const endings = Object.keys(kinds);

export interface Room {
  readonly files: number;
  readonly bytes: number;
}

/** Whoever brings bytes is no form: these refusals are errors, with the rule's name beside the code. */
function refused(
  rule: string,
  zh: string,
  en: string,
  code: 'INVALID_INPUT' | 'LIMIT_EXCEEDED' = 'INVALID_INPUT',
): never {
  throw new HubError(code, { zh, en }, { details: { rule } });
}

/** The name as it will be shown, and what the bytes must be for it. */
export function kindOf(given: string): Kind & { readonly name: string } {
  const { name, ending } = safeName(given);
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (!kind)
    refused(
      'TYPE_NOT_ALLOWED',
      `不能上传这种文件，允许的类型：${endings.join('、')}。`,
      `Files of this kind are not taken; allowed: ${endings.join(', ')}.`,
    );
  return { ...kind, name };
}

export function checkContent(name: string, content: string): Kind & { readonly name: string } {
  const kind = kindOf(name);
  if (!kind.contents.some((one) => one === content))
    refused(
      'TYPE_MISMATCH',
      '文件的内容与扩展名不符，或者含有宏，没有保存。',
      'The content is not what the ending says, or it holds macros; nothing was kept.',
    );
  return kind;
}

/** How many bytes the record has room for. */
export function roomFor({ files, bytes }: Room): number {
  if (files >= MOST_FILES)
    refused(
      'TOO_MANY_FILES',
      `附件已满${MOST_FILES}个。`,
      `There are ${MOST_FILES} attachments already.`,
      'LIMIT_EXCEEDED',
    );
  const room = MOST_TOTAL_BYTES - bytes;
  if (room <= 0) refused('NO_ROOM', '附件总量已满 500 MB。', 'The attachments fill 500 MB already.', 'LIMIT_EXCEEDED');
  return room;
}

/** By whoever brought it, or by the office, which says why. */
export function checkRemoval(mine: boolean, reason: string | null): void {
  if (!mine && !reason)
    refuse('REASON_NEEDED', { zh: '删除他人上传的附件须写明原因。', en: 'Say why.' }, { field: 'reason' });
}
