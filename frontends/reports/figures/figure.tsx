import type { Words } from '@hub/runtime';
import { GapLabel, NumberLink, type StatCard, words } from '@hub/ui';
import { type FragmentType, graphql, readFragment } from '../gql/index.ts';
import { areaOf } from './sources.ts';

export const FigureParts = graphql(`
  fragment FigureParts on Figure {
    value
    records
    state
    drill
    definitionVersion
    indicator {
      code
      name
      nameEn
      unit
      unitEn
      source
    }
  }
`);

export type FigureRef = FragmentType<typeof FigureParts>;

export const recordsPath = (drill: string | null | undefined): string | undefined =>
  drill ? `/reports/board/records?drill=${drill}` : undefined;

export const nameOf = (one: { name: string; nameEn: string }): Words => words(one.name, one.nameEn);
export const unitOf = (one: { unit: string; unitEn: string }): Words => words(one.unit, one.unitEn);

/** Why a number is not there, or not of now. */
export function gapReason(state: string, source: string): Words | undefined {
  const area = areaOf(source);
  if (state === 'UNKNOWN') {
    return words(`尚未读到“${area.zh}”的数据，不等于零`, `Nothing was read from ${area.en} yet; that is not zero`);
  }
  if (state === 'STALE') {
    return words(
      `“${area.zh}”暂时没有更新，这是之前的数值`,
      `${area.en} is late or away; this is the last known number`,
    );
  }
  return undefined;
}

/** One number of the board: opens its records, says when it is not of now, and is a labelled gap when unknown. */
export function FigureCell({ figure, withUnit }: { figure: FigureRef; withUnit?: boolean }) {
  const { value, state, drill, indicator } = readFragment(FigureParts, figure);
  const reason = gapReason(state, indicator.source);
  if (value === null || value === undefined) {
    return <GapLabel kind={state === 'UNKNOWN' ? 'unknown' : 'source'} {...(reason && { reason })} />;
  }
  return (
    <span className={state === 'STALE' ? 'reports-stale' : undefined}>
      <NumberLink
        value={value}
        to={recordsPath(drill)}
        label={nameOf(indicator)}
        {...(withUnit && { unit: unitOf(indicator) })}
      />
      {state === 'STALE' ? <GapLabel kind="source" {...(reason && { reason })} /> : null}
    </span>
  );
}

/** The same as a large card. */
export function figureCard(figure: FigureRef): StatCard {
  const { value, state, drill, indicator } = readFragment(FigureParts, figure);
  const reason = gapReason(state, indicator.source);
  const to = recordsPath(drill);
  return {
    key: indicator.code,
    label: nameOf(indicator),
    value,
    unit: unitOf(indicator),
    ...(to && { to }),
    ...(reason && { hint: reason }),
  };
}
