import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { buildASTSchema, parse, validateSchema } from 'graphql';

const WITHIN = 30_000;

/** Throws what is wrong with a supergraph as a schema. */
export function checkSupergraph(supergraphSdl: string): void {
  const [fault] = validateSchema(buildASTSchema(parse(supergraphSdl, { noLocation: true })));
  if (fault) throw fault;
}

/**
 * Reads a supergraph in a process of its own. The planner is native code: a text that it does not expect ends the
 * process that asked, and that must not be the one that serves.
 */
export async function tryOut(supergraphSdl: string): Promise<void> {
  checkSupergraph(supergraphSdl);
  const planner = createRequire(import.meta.url).resolve('@graphql-hive/router-query-planner');
  const script = `
    const { QueryPlanner } = require(${JSON.stringify(planner)});
    try { new QueryPlanner(require('node:fs').readFileSync(0, 'utf8')); }
    catch (error) { process.stdout.write(error.message); process.exitCode = 1; }`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'ignore'], timeout: WITHIN });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  // It may end before it has read everything; how it ended tells more than the broken pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(supergraphSdl);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(said || 'the planner breaks on it');
}
