// `npm run bench -- cost`: what it costs to know what an operation costs: read once, and asked for each request.
import { readFileSync } from 'node:fs';
import { getOperationAST, parse } from 'graphql';
import { publicSchema } from '../../gateway/engine/index.ts';
import { CostCompiler } from '../../gateway/limits/cost.ts';
import { readCostModel } from '../../gateway/limits/cost-model.ts';
import { costWith } from '../../gateway/limits/cost-terms.ts';

const sdl = readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8');
const document = parse(`query Board($first: Int!) {
  keyTasks(first: $first) { nodes { number text lead { name } light { colour }
    activityTotals { activityCount } serviceTotals { hours } grantedHonourCount publishedContentCount }
    pageInfo { hasNextPage endCursor } totalCount }
}`);
const operation = getOperationAST(document);
if (!operation) throw new Error('no operation');
const compiler = new CostCompiler(publicSchema(sdl), readCostModel(sdl));
const compiled = compiler.compile(document, operation);

function microseconds(work: (run: number) => void, runs: number): number {
  for (let run = 0; run < runs; run += 1) work(run);
  const { user, system } = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) work(run);
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / runs;
}

let sum = 0;
const once = microseconds(() => void compiler.compile(document, operation), 5_000);
const each = microseconds((run) => {
  sum += costWith(compiled, { first: run % 100 });
}, 1_000_000);
if (sum === 0) throw new Error('a page of tasks costs nothing');
process.stdout.write(`read the document     ${once.toFixed(2)} µs, once\n`);
process.stdout.write(`ask for the cost      ${each.toFixed(3)} µs, each request\n`);
process.stdout.write(`ratio                 ${(once / each).toFixed(0)}\n`);
