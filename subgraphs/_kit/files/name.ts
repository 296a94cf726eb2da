const MOST_CHARACTERS = 120;

/** What turns text around, joins it invisibly, or is no character at all. */
const unseen = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file's name as it may be shown and saved anywhere: composed (NFC), no folders, nothing unseen, nothing that a
 * system reads otherwise, not too long. The ending is what comes after the last dot, in lower case.
 */
export function safeName(given: string): { readonly name: string; readonly ending: string } {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(unseen, '')
    .replace(/[:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot + 1).toLowerCase() : '';
  const stem = (dot > 0 ? clean.slice(0, dot) : clean).trim();
  const safe = reserved.test(stem) ? `_${stem}` : stem || '_';
  const short = [...safe].slice(0, MOST_CHARACTERS - ending.length - 1).join('');
  return { name: ending ? `${short}.${ending}` : short, ending };
}

/** The name for `Content-Disposition`, in RFC 5987's way; the plain one is for whoever cannot read that. */
export function attachmentHeader(name: string): string {
  const { ending } = safeName(name);
  const plain = /^[a-z0-9]{1,10}$/.test(ending) ? `file.${ending}` : 'file';
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
