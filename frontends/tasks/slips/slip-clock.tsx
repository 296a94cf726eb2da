import { useT } from '@hub/runtime';
import { clockOf, type Timed } from './slip-words.ts';

/** The time left, or how late: colour with words, since colour alone says nothing to some. */
export function SlipClock({ slip }: { slip: Timed }) {
  const t = useT();
  const clock = clockOf(slip);
  if (!clock) return null;
  const words = t(clock.words);
  return clock.tone === 'late' ? (
    <strong className="tasks-late">{words}</strong>
  ) : (
    <span className="hub-soft">{words}</span>
  );
}
