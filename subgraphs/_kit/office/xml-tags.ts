export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly attrs: string;
  readonly close: boolean;
  readonly empty: boolean;
  /** What follows up to the next tag, not unescaped. */
  readonly text: string;
}

/** The tags of a document in their order: enough for the parts of a workbook, which hold neither CDATA nor entities. */
export function* tags(xml: string): Generator<Tag> {
  for (const [, slash, name, attrs, empty, text] of xml.matchAll(
    /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>([^<]*)/g,
  ))
    yield { name: name as string, attrs: attrs ?? '', close: slash === '/', empty: empty === '/', text: text ?? '' };
}

export const attribute = (attrs: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(attrs)
    ?.slice(1)
    .find((value) => value !== undefined);

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescaped = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
      const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
      if (point !== null) return point <= 0x10ffff ? String.fromCodePoint(point) : '';
      return named[name] ?? whole;
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
