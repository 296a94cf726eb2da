// Adds up what .ci/run found. Runs under the machine's own Node: nothing but Node's modules may be imported here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const read = (name) => {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
};

let passed = 0;
let failed = 0;
const kinds = new Map();

const tests = read('tests.json');
if (!tests) {
  console.log('✗ the tests left no result');
  failed += 1;
}
for (const file of tests?.testResults ?? []) {
  const [, kind = 'other'] = /\.(\w+)\.test\.tsx?$/.exec(file.name) ?? [];
  const count = kinds.get(kind) ?? { passed: 0, failed: 0, files: 0, ms: 0 };
  const outcome = (status) => file.assertionResults.filter((test) => test.status === status).length;
  count.files += 1;
  count.ms += Math.max(0, file.endTime - file.startTime);
  count.passed += outcome('passed');
  // A test that was skipped proved nothing, and a file that could not be loaded hides its tests.
  count.failed += file.assertionResults.length - outcome('passed');
  if (file.status === 'failed' && outcome('failed') === 0) {
    count.failed += 1;
    console.log(`✗ ${file.name}: ${(file.message ?? '').split('\n')[0]}`);
  }
  kinds.set(kind, count);
}
for (const [kind, count] of [...kinds].sort()) {
  console.log(
    `${kind}: ${count.passed} passed, ${count.failed} failed in ${count.files} files, ${(count.ms / 1000).toFixed(1)} s`,
  );
  passed += count.passed;
  failed += count.failed;
}

const checks = read('checks.json');
if (!checks) {
  console.log('✗ the checks left no result');
  failed += 1;
}
for (const check of checks ?? []) {
  console.log(`${check.passed ? '✓' : '✗'} ${check.title}`);
  if (check.passed) passed += 1;
  else failed += 1;
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
