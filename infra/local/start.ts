// `npm start`: everything, in one command, and one URL at the end.
import { banner } from './banner.ts';
import { readConfiguration } from './env.ts';
import { isFault } from './fault.ts';
import { type RunningHub, startHub } from './hub.ts';
import { say, sinceStart } from './progress.ts';

const stopping = new AbortController();
let hub: RunningHub | undefined;
let ended: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ended ??= (async () => {
    stopping.abort(new Error('stopped'));
    if (!hub) return;
    say('Stopping …');
    await hub.stop();
    say('Stopped.');
    process.exit(code);
  })();
  return ended;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The second Ctrl+C of an impatient person changes nothing: services stop within seconds.
    void end(0);
  });
}
// A test that runs the hub as its child takes it along when it dies.
process.once('disconnect', () => void end(0));

try {
  const configuration = readConfiguration();
  hub = await startHub({ configuration, signal: stopping.signal, onCrash: (text) => say(`! ${text}`) });
  if (stopping.signal.aborted) {
    await hub.stop();
    process.exit(0);
  }
  say(banner(hub, sinceStart()));
  process.send?.({ type: 'ready', url: hub.url });
} catch (error) {
  if (stopping.signal.aborted) {
    say('Stopped.');
    process.exit(0);
  }
  process.stderr.write(`✗ ${isFault(error) ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.send?.({ type: 'fault', message: (error as Error).message });
  process.exit(1);
}
