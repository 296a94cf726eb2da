/** The lines of a document's text, however whoever wrote it ended them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n|\f|\u2028|\u2029/u);
