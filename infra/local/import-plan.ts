// `npm run import-plan -- FILE [--preview] [--en]`: reads an official document. With --preview it prints what it reads
// and needs no hub; without, an officer of the office signs in to the running hub and imports it, as in the browser.
import { resolve } from 'node:path';
import { type DocumentFile, openFile, preview } from '../../subgraphs/tasks/plans/import/cli.ts';
import { readHubNote } from './data-dir.ts';
import { Fault, fileFault, isFault } from './fault.ts';
import { signIn } from './officer-session.ts';

const IMPORT = `mutation ($input: PlanDocumentInput!) { importPlan(input: $input) { __typename
  ... on ImportedPlan { created plan { documentNumber title keyTasks { id } } }
  ... on Refusal { code message messageZh details } } }`;

type Lang = 'zh' | 'en';

async function importInto({ fileName, bytes }: DocumentFile, lang: Lang): Promise<boolean> {
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  const url = readHubNote(dataDir)?.url;
  if (!url)
    throw new Fault(
      `No hub runs from ${dataDir}: start one with npm start, set DATA_DIR to its folder, or add --preview.`,
    );
  await using officer = await signIn(url, lang);
  const { data, errors } = await officer.run(IMPORT, { input: { fileName, content: bytes.toString('base64') } });
  if (errors?.[0])
    throw new Fault(lang === 'zh' ? (errors[0].extensions?.messageZh ?? errors[0].message) : errors[0].message);
  const result = data.importPlan;
  process.stdout.write(
    `${JSON.stringify(result.__typename === 'ImportedPlan' ? summary(result) : refusal(result, lang), null, 2)}\n`,
  );
  return result.__typename === 'ImportedPlan';
}

const summary = ({
  created,
  plan,
}: {
  created: boolean;
  plan: { documentNumber: string; title: string; keyTasks: unknown[] };
}) => ({
  created,
  documentNumber: plan.documentNumber,
  title: plan.title,
  tasks: plan.keyTasks.length,
});

const refusal = (refused: { code: string; message: string; messageZh: string; details: unknown }, lang: Lang) => ({
  created: false,
  code: refused.code,
  message: lang === 'zh' ? refused.messageZh : refused.message,
  problems: refused.details,
});

async function main(args: readonly string[]): Promise<boolean> {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (path === undefined) throw new Fault('npm run import-plan -- FILE [--preview] [--en]');
  const lang = args.includes('--en') ? 'en' : 'zh';
  // npm runs this in the project's folder; INIT_CWD is where the command was typed.
  const file = resolve(process.env.INIT_CWD ?? '.', path);
  const document = await openFile(file).catch((error: unknown) => {
    throw fileFault(error, 'read', file);
  });
  if (!args.includes('--preview')) return importInto(document, lang);
  process.stdout.write(`${JSON.stringify(await preview(document, lang), null, 2)}\n`);
  return true;
}

main(process.argv.slice(2)).then(
  (done) => {
    process.exitCode = done ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${isFault(error) ? error.message : (error as Error).stack}\n`);
    process.exitCode = 1;
  },
);
