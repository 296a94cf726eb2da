import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { HubContext } from './context.ts';
import { hubError } from './errors.ts';
import { CLASSIFIED, type Classification, holds, RULE, type Rule, rule } from './rights.ts';

type Resolver = GraphQLFieldResolver<unknown, HubContext, Record<string, unknown>>;
/** type → field → resolver, as the schema builder takes it. */
export type ResolverMap = Record<string, Record<string, unknown>>;
/** `Type.field` → the rule in force there. */
export type FieldRules = ReadonlyMap<string, Rule>;

/** Collects the rule of every field. Throws one error that names each field without a rule: deny by default. */
export function rulesOf(source: GraphQLSchema, service: string): FieldRules {
  const rules = new Map<string, Rule>();
  const without: string[] = [];
  for (const type of objectTypes(source)) {
    const ofType = type.extensions[RULE] as Rule | undefined;
    for (const field of Object.values(type.getFields())) {
      const own = (field.extensions[RULE] as Rule | undefined) ?? ofType;
      if (own) rules.set(`${type.name}.${field.name}`, own);
      else without.push(`${type.name}.${field.name}`);
    }
  }
  if (without.length > 0) {
    throw new Error(`${service}: without a rule of who may see it (add @Allow): ${without.join(', ')}`);
  }
  return rules;
}

/** Puts every field's resolver behind its rule, and classified fields behind their mask. */
export function guardResolvers(map: ResolverMap, source: GraphQLSchema, rules: FieldRules): ResolverMap {
  const guarded: ResolverMap = { ...map };
  for (const type of objectTypes(source)) {
    const fields: Record<string, unknown> = { ...guarded[type.name] };
    for (const field of Object.values(type.getFields())) {
      const allowed = rules.get(`${type.name}.${field.name}`) as Rule;
      const classified = field.extensions[CLASSIFIED] as Classification | undefined;
      const inner = (fields[field.name] as Resolver | undefined) ?? defaultFieldResolver;
      if (allowed === rule.everyone && !classified) continue;
      fields[field.name] = behind(allowed, classified ? masked(classified, inner) : inner);
    }
    guarded[type.name] = fields;
  }
  return guarded;
}

function behind(allowed: Rule, inner: Resolver): Resolver {
  if (allowed.viewerOnly) {
    return (source, args, context, info) => {
      const viewer = context.viewer;
      if (!context.answer(allowed, () => allowed.test(viewer, { source: undefined, args: {} })))
        throw denied(context, info);
      return inner(source, args, context, info);
    };
  }
  return (source, args, context, info) => {
    if (!allowed.test(context.viewer, { source, args })) throw denied(context, info);
    return inner(source, args, context, info);
  };
}

function denied(context: HubContext, info: GraphQLResolveInfo): Error {
  if (context.viewer.kind === 'anonymous') return hubError.unauthenticated();
  const field = `${info.parentType.name}.${info.fieldName}`;
  return hubError.forbidden({ zh: `您没有读取或操作 ${field} 的权限。`, en: `You have no right to ${field}.` });
}

function masked(classified: Classification, inner: Resolver): Resolver {
  return async (source, args, context, info) => {
    const value = await inner(source, args, context, info);
    if (value === null || value === undefined) return null;
    if (!context.viewer.purpose || !holds(context.viewer, classified.reveal)) return classified.mask(String(value));
    context.noteClearRead({
      type: info.parentType.name,
      recordId: String((source as { id?: unknown }).id ?? ''),
      field: info.fieldName,
      level: classified.level,
    });
    return value;
  };
}

function objectTypes(source: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(source.getTypeMap()).filter(
    (type): type is GraphQLObjectType => type instanceof GraphQLObjectType && !type.name.startsWith('__'),
  );
}
