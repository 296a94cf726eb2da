import { GraphQLError, Kind, parse } from 'graphql';
import { clientKey, responseKey } from '../compile/keys.ts';
import type { EntityStep, Step } from '../compile/steps.ts';
import { collect, placesOf } from './collect.ts';
import type { Tree } from './tree.ts';

/** The entities that one field of a fetch asked about. */
export interface Targets {
  readonly entity: EntityStep;
  readonly objects: readonly Tree[];
  /** For each object the number of its representation. */
  readonly indexes: readonly number[];
  /** The representations in the order of their numbers, as JSON. */
  readonly representations: readonly string[];
}

type ErrorPath = readonly (string | number)[];

/**
 * Errors of a subgraph at the places that the client knows. An error about an entity is told at each place that the
 * entity has in the answer; one about the whole fetch at the place that all it was about have in common.
 */
export function placeErrors(
  errors: readonly GraphQLError[],
  step: Step,
  targets: readonly Targets[],
  data: Tree,
): GraphQLError[] {
  if (targets.length === 0) {
    // A fetch that failed as a whole leaves a gap at each of its fields, and each gap has its label.
    const { at, operation } = step.fetch;
    const roots = at ? [...placesOf(data, at, new Set(collect(data, at, () => true))).values()].flat() : [[]];
    return errors.flatMap((error) => {
      const below = error.path ? [error.path] : rootKeys(operation).map((key) => [key]);
      return roots.flatMap((root) => below.map((path) => placed(error, [...root, ...path])));
    });
  }
  const known = targets.map((target) => ({ target, places: allPlaces(target, data) }));
  return errors.flatMap((error) => {
    const [key, index, ...rest] = error.path ?? [];
    const about = known.find(({ target }) => target.entity.plan.key === key);
    if (about && typeof index === 'number') {
      const paths = about.target.objects.flatMap((object, at) =>
        about.target.indexes[at] === index ? (about.places.get(object) ?? []) : [],
      );
      if (paths.length) return paths.map((path) => placed(error, [...path, ...rest]));
    }
    const all = (about ? [about] : known).flatMap(({ places }) => [...places.values()].flat());
    return [placed(error, commonPath(all))];
  });
}

function allPlaces({ entity, objects }: Targets, data: Tree): Map<Tree, (string | number)[][]> {
  const wanted = new Set(objects);
  const places = new Map<Tree, (string | number)[][]>();
  for (const path of entity.plan.paths) {
    for (const [object, found] of placesOf(data, path, wanted)) {
      const known = places.get(object) ?? [];
      const fresh = found.filter((place) => !known.some((other) => other.join() === place.join()));
      places.set(object, [...known, ...fresh]);
    }
  }
  return places;
}

function commonPath(paths: readonly ErrorPath[]): ErrorPath | undefined {
  const [first, ...others] = paths;
  if (!first) return undefined;
  const differs = first.findIndex((segment, at) => others.some((path) => path[at] !== segment));
  return differs < 0 ? first : first.slice(0, differs);
}

function placed(error: GraphQLError, path: ErrorPath | undefined): GraphQLError {
  return new GraphQLError(error.message, {
    path: path?.map(clientKey),
    extensions: error.extensions,
    originalError: error.originalError ?? null,
  });
}

/** The keys of a fetch's root fields, read only when there is an error without a path. */
function rootKeys(operation: string): string[] {
  return parse(operation, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [responseKey(selection)] : [],
        )
      : [],
  );
}
