/** A file that came whole in an answer, ready to be saved. */
export function blobOf(file: { content: string; mediaType: string } | null | undefined): Blob {
  if (!file) throw new Error('no file');
  return new Blob([Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0))], { type: file.mediaType });
}
