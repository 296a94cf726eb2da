import type { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

/** A moment, ISO 8601 in UTC. */
export const DateTime: GraphQLScalarType = GraphQLDateTimeISO;
/** A day in China (UTC+8), `2026-11-23`. */
export const LocalDate: GraphQLScalarType = GraphQLLocalDate;
/** Any JSON value; only where the shape is truly open. */
export const JSONValue: GraphQLScalarType = GraphQLJSON;
