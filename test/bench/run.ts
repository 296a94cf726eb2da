// `npm run bench [-- hub | gateway | attacks | cost | tasks]`: measures, one at a time, since two would measure each other.
const [bench = 'hub', ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  hub: () => import('./hub.ts'),
  gateway: () => import('./gateway/main.ts'),
  attacks: () => import('./attacks.ts'),
  cost: () => import('./cost.ts'),
  tasks: () => import('./tasks.ts'),
};
const run = benches[bench];
if (run) await run();
else {
  process.stderr.write(`✗ There is no bench called ${bench}: ${Object.keys(benches).join(' or ')}.\n`);
  process.exitCode = 2;
}

export {};
