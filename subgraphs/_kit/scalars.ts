import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import type { GraphQLScalarType } from 'graphql';

/** A moment, ISO 8601 in UTC. */
export const DateTime: GraphQLScalarType = GraphQLDateTimeISO;
/** A day in China (UTC+8), `2026-11-23`. */
export const LocalDate: GraphQLScalarType = GraphQLLocalDate;
/** Any JSON value; only where the shape is truly open. */
export const JSONValue: GraphQLScalarType = GraphQLJSON;

/** The day in China at this moment. */
export function chinaDay(at: Date = new Date()): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
