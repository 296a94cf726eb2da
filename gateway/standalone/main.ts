// `npm run gateway -- --supergraph FILE --port N`: serves any federation 2 supergraph on this machine.
import { readArguments, usage } from './arguments.ts';
import { Fault } from './fault.ts';
import { terminalLog } from './log.ts';
import { serve } from './serve.ts';

try {
  const settings = readArguments(process.argv.slice(2));
  if (settings) await run(settings);
  else process.stdout.write(`${usage}\n`);
} catch (error) {
  process.stderr.write(`✗ ${error instanceof Fault ? error.message : ((error as Error).stack ?? error)}\n`);
  process.exit(error instanceof Fault ? 2 : 1);
}

async function run(settings: NonNullable<ReturnType<typeof readArguments>>): Promise<void> {
  const gateway = await serve(settings, terminalLog());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A second one changes nothing: what is under way ends within seconds.
    process.on(signal, () => {
      void gateway.stop().then(() => process.exit(0));
    });
  }
  // Whoever started it with a channel takes it along when it ends.
  process.once('disconnect', () => void gateway.stop().then(() => process.exit(0)));
  process.stdout.write(`Serving ${settings.supergraph} at ${gateway.url}\n`);
}
