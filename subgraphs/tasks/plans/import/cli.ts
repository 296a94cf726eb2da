import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { orgUnits } from '../../../directory/contract/reference.ts';
import { previewOf } from './preview.ts';
import { readDocument } from './read.ts';
import { recognise } from './recognise.ts';

export interface DocumentFile {
  fileName: string;
  bytes: Buffer;
}

export async function openFile(path: string): Promise<DocumentFile> {
  return { fileName: basename(path), bytes: await readFile(path) };
}

/** What the hub would read in the file. Needs no hub. */
export async function preview({ fileName, bytes }: DocumentFile, lang: 'zh' | 'en' = 'zh') {
  const knownUnits = orgUnits.map((unit) => unit.name);
  return previewOf(recognise(await readDocument(fileName, bytes), { knownUnits }), lang);
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const path = args.find((arg) => !arg.startsWith('--'));
  if (path === undefined) {
    process.stderr.write('node subgraphs/tasks/plans/import/cli.ts FILE --preview [--en]\n');
    process.exitCode = 2;
  } else {
    const document = await openFile(path).catch(() => null);
    if (document === null) {
      process.stderr.write(`无法读取文件 / cannot read: ${path}\n`);
      process.exitCode = 1;
    } else {
      process.stdout.write(
        `${JSON.stringify(await preview(document, args.includes('--en') ? 'en' : 'zh'), null, 2)}\n`,
      );
    }
  }
}
