import type { ZipPart } from './zip.ts';

// What every Office Open XML file begins with (ECMA-376, part 2): which part is what, and which part leads to which.
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** Parts other than relationships, by their place in the package: `/word/document.xml` and its media type. */
export const contentTypes = (parts: readonly (readonly [place: string, type: string])[]): ZipPart => ({
  name: '[Content_Types].xml',
  text: [
    `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts
      .map(([place, type]) => `<Override PartName="${place}" ContentType="${type}"/>`)
      .join('')}</Types>`,
  ],
});

/** The parts that one leads to, `rId1` first: what each is to it, and where it lies. */
export const relationships = (name: string, targets: readonly (readonly [kind: string, place: string])[]): ZipPart => ({
  name,
  text: [
    `${declaration}<Relationships xmlns="${packaged}/relationships">${targets
      .map(
        ([kind, place], index) => `<Relationship Id="rId${index + 1}" Type="${relation}/${kind}" Target="${place}"/>`,
      )
      .join('')}</Relationships>`,
  ],
});
