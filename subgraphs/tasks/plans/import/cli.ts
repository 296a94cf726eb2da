import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { orgUnits } from '../../../directory/contract/reference.ts';
import { previewOf } from './preview.ts';
import { readDocument } from './read.ts';
import { recognise } from './recognise.ts';

const args = process.argv.slice(2);
const lang = args.includes('--en') ? 'en' : 'zh';
const file = args.find((arg) => !arg.startsWith('--'));

if (file === undefined) {
  process.stderr.write('npm run import-plan -- FILE [--preview] [--en]\n');
  process.exit(2);
}
const bytes = await readFile(file).catch(() => null);
if (bytes === null) {
  const message = lang === 'zh' ? `无法读取文件 ${file}` : `cannot read ${file}`;
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
const knownUnits = orgUnits.map((unit) => unit.name);
const draft = recognise(await readDocument(basename(file), bytes), { knownUnits });
process.stdout.write(`${JSON.stringify(previewOf(draft, lang), null, 2)}\n`);
