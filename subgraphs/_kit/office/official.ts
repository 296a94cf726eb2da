import { contentTypes, declaration, relation, relationships } from './package.ts';
import { xml } from './xlsx.ts';
import { zip } from './zip.ts';

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

// GB/T 9704-2012, 5.2: A4, 37 mm above and 28 mm left of a text area of 156 × 225 mm, 22 lines of 28 letters of size 3.
// Lengths are twentieths of a point, sizes of letters half points.
const mm = (length: number): number => Math.round((length * 1440) / 25.4);
const area = { width: 156, height: 225 };
const margin = { top: 37, left: 28, right: 210 - 28 - area.width, bottom: 297 - 37 - area.height };
const line = Math.floor(mm(area.height) / 22);
// What is taken from each letter of 16 points so that 28 of them fill a line. A grid of letters would say the same, but
// writers do not agree on where its pitch comes from.
const tighter = Math.floor(mm(area.width) / 28 - 16 * 20);

// Named, not shipped: the first is under licence, and offices have all of them.
const font = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  page: '宋体',
} as const;
const size = { second: 44, third: 32, fourth: 28, fifth: 21 } as const;

export interface OfficialTable {
  /** Heading and share of the width; the shares make 100. */
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

export type OfficialBlock =
  /** A heading may run on into text of the same paragraph: `rest`. */
  | { readonly kind: 'first' | 'second'; readonly text: string; readonly rest?: string }
  | { readonly kind: 'text' | 'flush' | 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly table: OfficialTable }
  /** An annex begins a page: its mark, then its title. What a notice brings in has a title alone. */
  | { readonly kind: 'annex'; readonly mark?: string; readonly title: string };

export interface OfficialDocument {
  /** The red head: who issues it, with the word for a document (文件), and the document's number. */
  readonly head?: { readonly issuer: string; readonly number: string };
  readonly title: string;
  readonly addressees?: string;
  readonly body: readonly OfficialBlock[];
  /** Who signs, and the day `2026-03-02`. */
  readonly signature?: { readonly issuer: string; readonly day: string };
  /** A wide table stands on pages turned sideways. */
  readonly landscape?: boolean;
}

interface Look {
  readonly style?: string;
  readonly before?: string;
  readonly red?: boolean;
  readonly font?: string;
  readonly size?: number;
}

const run = (text: string, look: Look = {}): string => {
  const face = look.font ? `<w:rFonts w:ascii="${look.font}" w:hAnsi="${look.font}" w:eastAsia="${look.font}"/>` : '';
  const colour = look.red ? '<w:color w:val="FF0000"/>' : '';
  const letters = look.size ? `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>` : '';
  const looks = face || colour || letters ? `<w:rPr>${face}${colour}${letters}</w:rPr>` : '';
  return `<w:r>${looks}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
};

const paragraph = (text: string, look: Look = {}): string =>
  `<w:p><w:pPr>${look.style ? `<w:pStyle w:val="${look.style}"/>` : ''}${look.before ?? ''}</w:pPr>${text ? run(text, look) : ''}</w:p>`;

const blank = paragraph('');

/** 2026年3月2日, as a document is dated. */
export const officialDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

function head({ issuer, number }: NonNullable<OfficialDocument['head']>): string {
  // The mark is as large as fits one line, and no larger than the letters of the standard's sample.
  const letters = Math.min(124, Math.floor((mm(area.width) / 10 / Math.max(1, [...issuer].length)) * 0.95));
  return [
    // 35 mm between the text area's edge and the mark.
    paragraph('', { before: `<w:spacing w:line="${mm(35 - 10)}" w:lineRule="exact"/>` }),
    paragraph(issuer, { style: 'Mark', red: true, size: letters }),
    blank,
    blank,
    paragraph(number, { style: 'Number' }),
    blank,
    blank,
  ].join('');
}

function table({ columns, rows }: OfficialTable, width: number): string {
  const widths = columns.map(({ share }) => Math.round((width * share) / 100));
  const cell = (text: string, index: number, style: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${text
      .split('\n')
      .map((one) => paragraph(one, { style }))
      .join('')}</w:tc>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const heading = columns.map(({ title }, index) => cell(title, index, 'TableHead')).join('');
  const body = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${columns.map((_, index) => cell(row[index] ?? '', index, 'TableText')).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths
    .map((w) => `<w:gridCol w:w="${w}"/>`)
    .join('')}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heading}</w:tr>${body.join('')}</w:tbl>`;
}

const styleOf = { first: 'Heading1', second: 'Heading2', text: 'Body', flush: 'Flush', note: 'Note' } as const;

function block(one: OfficialBlock, width: number): string {
  if (one.kind === 'table') return `${table(one.table, width)}${blank}`;
  if (one.kind === 'annex')
    return `${one.mark ? `${paragraph(one.mark, { style: 'AnnexMark' })}${blank}` : ''}${paragraph(one.title, { style: 'Title', ...(one.mark ? {} : { before: '<w:pageBreakBefore/>' }) })}${blank}`;
  if ('rest' in one && one.rest)
    return `<w:p><w:pPr><w:pStyle w:val="${styleOf[one.kind]}"/></w:pPr>${run(one.text)}${run(one.rest, { font: font.body })}</w:p>`;
  return paragraph(one.text, { style: styleOf[one.kind] });
}

function* body(document: OfficialDocument): Generator<string> {
  const sideways = document.landscape === true;
  const width = mm(sideways ? area.height : area.width);
  yield `${declaration}<w:document xmlns:w="${words}" xmlns:r="${relation}"><w:body>`;
  if (document.head) yield head(document.head);
  yield paragraph(document.title, { style: 'Title' });
  if (document.addressees) yield `${blank}${paragraph(document.addressees, { style: 'Flush' })}`;
  const annexes = document.body.findIndex(({ kind }) => kind === 'annex');
  const text = annexes < 0 ? document.body : document.body.slice(0, annexes);
  for (const one of text) yield block(one, width);
  if (document.signature) {
    const { issuer, day } = document.signature;
    // 7.3.5: the day stands four letters from the edge, whoever signs above the middle of it.
    yield `${blank}${blank}${paragraph(issuer, { style: 'Signature' })}${paragraph(officialDay(day), { style: 'SignedOn' })}`;
  }
  if (annexes >= 0) for (const one of document.body.slice(annexes)) yield block(one, width);
  const page = sideways
    ? `<w:pgSz w:w="${mm(297)}" w:h="${mm(210)}" w:orient="landscape"/><w:pgMar w:top="${mm(margin.left)}" w:right="${mm(margin.top)}" w:bottom="${mm(margin.right)}" w:left="${mm(margin.bottom)}" w:header="851" w:footer="${mm(14)}" w:gutter="0"/>`
    : `<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(margin.top)}" w:right="${mm(margin.right)}" w:bottom="${mm(margin.bottom)}" w:left="${mm(margin.left)}" w:header="851" w:footer="${mm(23)}" w:gutter="0"/>`;
  yield `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>${page}<w:docGrid w:type="lines" w:linePitch="${line}"/></w:sectPr></w:body></w:document>`;
}

interface Style {
  readonly name: string;
  readonly font: string;
  readonly size: number;
  readonly place?: string;
  /** First lines stand two letters in. */
  readonly indent?: boolean;
  readonly spacing?: number;
  readonly outline?: number;
  /** Letters of another size than the grid's keep their own distance. */
  readonly free?: boolean;
}

const styles: Readonly<Record<string, Style>> = {
  Body: { name: 'Official Text', font: font.body, size: size.third, place: '<w:jc w:val="both"/>', indent: true },
  Flush: { name: 'Official Flush', font: font.body, size: size.third },
  Note: { free: true, name: 'Official Note', font: font.second, size: size.fourth, place: '<w:jc w:val="center"/>' },
  Mark: {
    free: true,
    name: 'Official Mark',
    font: font.title,
    size: size.second,
    place: '<w:jc w:val="center"/>',
    spacing: mm(25),
  },
  Number: {
    name: 'Official Number',
    font: font.body,
    size: size.third,
    place: '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="11" w:color="FF0000"/></w:pBdr>|<w:jc w:val="center"/>',
  },
  Title: {
    free: true,
    name: 'Title',
    font: font.title,
    size: size.second,
    place: '<w:jc w:val="center"/>',
    spacing: 680,
  },
  Heading1: { name: 'heading 1', font: font.first, size: size.third, indent: true, outline: 0 },
  Heading2: { name: 'heading 2', font: font.second, size: size.third, indent: true, outline: 1 },
  Signature: {
    name: 'Official Signature',
    font: font.body,
    size: size.third,
    place: '<w:ind w:right="640"/>|<w:jc w:val="right"/>',
  },
  SignedOn: {
    name: 'Official Date',
    font: font.body,
    size: size.third,
    place: '<w:ind w:right="1280"/>|<w:jc w:val="right"/>',
  },
  AnnexMark: { name: 'Official Annex', font: font.first, size: size.third, place: '<w:pageBreakBefore/>|' },
  TableHead: {
    free: true,
    name: 'Table Head',
    font: font.first,
    size: size.fifth,
    place: '<w:jc w:val="center"/>',
    spacing: 320,
  },
  TableText: { free: true, name: 'Table Text', font: font.body, size: size.fifth, spacing: 320 },
  Page: { free: true, name: 'Page Number', font: font.page, size: size.fourth, spacing: 280 },
};

function stylesXml(): string {
  const face = (name: string, letters: number) =>
    `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>${letters === size.third ? `<w:spacing w:val="${tighter}"/>` : '<w:spacing w:val="0"/>'}<w:sz w:val="${letters}"/><w:szCs w:val="${letters}"/></w:rPr>`;
  const one = ([id, style]: [string, Style]) => {
    const [early = '', late = ''] = style.place?.includes('|') ? style.place.split('|') : ['', style.place];
    const indent = style.indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '';
    const spacing = `<w:spacing w:line="${style.spacing ?? line}" w:lineRule="exact"/>`;
    const [borders, ind] = early.startsWith('<w:ind') ? ['', early] : [early, ''];
    const outline = style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`;
    return `<w:style w:type="paragraph" w:styleId="${id}"${/^(Title|Heading)/.test(id) ? '' : ' w:customStyle="1"'}><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${borders}${style.free ? '<w:snapToGrid w:val="0"/>' : ''}${spacing}${indent}${ind}${late}${outline}</w:pPr>${face(style.font, style.size)}</w:style>`;
  };
  return `${declaration}<w:styles xmlns:w="${words}"><w:docDefaults><w:rPrDefault>${face(font.body, size.third).replace('</w:rPr>', '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>')}</w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="${line}" w:lineRule="exact"/></w:pPr>${face(font.body, size.third)}</w:style>${Object.entries(styles).map(one).join('')}</w:styles>`;
}

/** 7.5: “— 1 —” in size 4, outside: right on odd pages, left on even ones, one letter from the edge. */
function footer(side: 'left' | 'right'): string {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return `${declaration}<w:ftr xmlns:w="${words}"><w:p><w:pPr><w:pStyle w:val="Page"/><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${run('— ')}${field}${run(' —')}</w:p></w:ftr>`;
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A document as the standard lays it out. */
export function docx(document: OfficialDocument): AsyncGenerator<Buffer> {
  return zip([
    contentTypes([
      ['/word/document.xml', `${main}.document.main+xml`],
      ['/word/styles.xml', `${main}.styles+xml`],
      ['/word/settings.xml', `${main}.settings+xml`],
      ['/word/footer1.xml', `${main}.footer+xml`],
      ['/word/footer2.xml', `${main}.footer+xml`],
    ]),
    relationships('_rels/.rels', [['officeDocument', 'word/document.xml']]),
    relationships('word/_rels/document.xml.rels', [
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['footer', 'footer1.xml'],
      ['footer', 'footer2.xml'],
    ]),
    {
      name: 'word/settings.xml',
      text: [
        `${declaration}<w:settings xmlns:w="${words}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
      ],
    },
    { name: 'word/styles.xml', text: [stylesXml()] },
    { name: 'word/footer1.xml', text: [footer('right')] },
    { name: 'word/footer2.xml', text: [footer('left')] },
    { name: 'word/document.xml', text: body(document) },
  ]);
}
