import { LightShape, lightWords, type StatCard } from '@hub/ui';
import type { Colour } from './board.ts';

const order: readonly Colour[] = ['red', 'yellow', 'green', 'grey'];

/** Counts of lights; a click shows only those tasks, another click all again. */
export function lightCards(
  counts: Record<Colour, number>,
  active: string,
  choose: (colour: string) => void,
): StatCard[] {
  return order.map((colour) => ({
    key: colour,
    label: lightWords[colour],
    mark: <LightShape value={colour} />,
    value: counts[colour],
    unit: { zh: '项', en: '' },
    active: active === colour,
    onClick: () => choose(active === colour ? '' : colour),
  }));
}
