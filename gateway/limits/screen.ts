import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../errors.ts';
import type { Limits } from './limits.ts';

/** How big a selection set is, with the fragments it spreads. */
interface Size {
  depth: number;
  nesting: number;
  selections: number;
  aliases: number;
  /** Fields at its own level. */
  width: number;
}

/** Names that would reach the prototype of the object that an answer is built in. */
const forbiddenAliases = new Set(['constructor', 'prototype']);

/**
 * Looks at the document's shape alone, in one pass, before the validator does:
 * some documents are built so that validating them is the attack.
 */
export function screen(source: string, limits: Limits): void {
  if (source.length > limits.source) throw beyond('source', limits.source, 'characters', '个字符');
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: limits.tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
      throw beyond('tokens', limits.tokens, 'tokens', '词元');
    }
    // Any other fault of syntax is reported by the parser in its place, with its location.
    return;
  }
  if (document.definitions.length > limits.definitions) {
    throw beyond('definitions', limits.definitions, 'definitions', '定义');
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Size>();
  // Fragments that no operation uses are still validated, so they are looked at too.
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const size = sizeOf(definition.selectionSet, { fragments, known, limits, open: new Set() });
    if (size.depth > limits.depth) throw beyond('depth', limits.depth, 'levels', '层');
    if (size.nesting > limits.nesting) throw beyond('nesting', limits.nesting, 'levels', '层');
    if (size.selections > limits.selections) throw beyond('selections', limits.selections, 'fields', '个字段');
    if (size.aliases > limits.aliases) throw beyond('aliases', limits.aliases, 'aliases', '个别名');
    if (definition.kind === Kind.OPERATION_DEFINITION && size.width > limits.rootFields) {
      throw beyond('rootFields', limits.rootFields, 'root fields', '个根字段');
    }
  }
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly known: Map<string, Size>;
  readonly limits: Limits;
  /** Fragments that are being measured: a cycle is left to the validator, which names it. */
  readonly open: Set<string>;
}

function sizeOf(set: SelectionSetNode, walk: Walk): Size {
  const size: Size = { depth: 0, nesting: 0, selections: 0, aliases: 0, width: 0 };
  const names = new Map<string, number>();
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const alias = selection.alias?.value;
      if (alias !== undefined) checkAlias(alias);
      count(names, alias ?? selection.name.value, walk.limits);
      const inner = selection.selectionSet ? sizeOf(selection.selectionSet, walk) : undefined;
      size.width += 1;
      size.selections += 1 + (inner?.selections ?? 0);
      size.aliases += (alias === undefined ? 0 : 1) + (inner?.aliases ?? 0);
      size.depth = Math.max(size.depth, 1 + (inner?.depth ?? 0));
      size.nesting = Math.max(size.nesting, 1 + (inner?.nesting ?? 0));
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? sizeOf(selection.selectionSet, walk)
        : fragmentSize(selection.name.value, walk);
    if (selection.kind === Kind.FRAGMENT_SPREAD) count(names, `...${selection.name.value}`, walk.limits);
    size.width += inner.width;
    size.selections += inner.selections;
    size.aliases += inner.aliases;
    size.depth = Math.max(size.depth, inner.depth);
    size.nesting = Math.max(size.nesting, 1 + inner.nesting);
  }
  return size;
}

const nothing: Size = { depth: 0, nesting: 0, selections: 0, aliases: 0, width: 0 };

function fragmentSize(name: string, walk: Walk): Size {
  const known = walk.known.get(name);
  if (known) return known;
  const fragment = walk.fragments.get(name);
  if (!fragment || walk.open.has(name)) return nothing;
  walk.open.add(name);
  const size = sizeOf(fragment.selectionSet, walk);
  walk.open.delete(name);
  walk.known.set(name, size);
  return size;
}

function count(names: Map<string, number>, name: string, limits: Limits): void {
  const times = (names.get(name) ?? 0) + 1;
  if (times > limits.repeats) throw beyond('repeats', limits.repeats, 'times the same name in one place', '次同名字段');
  names.set(name, times);
}

function checkAlias(alias: string): void {
  if (alias.startsWith('__') || forbiddenAliases.has(alias)) {
    throw refusal('INVALID_INPUT', { zh: '该别名不可使用。', en: 'This alias cannot be used.' });
  }
}

/** The refusal of a document that asks for too much. */
export function beyond(limit: keyof Limits, most: number, en: string, zh: string): GraphQLError {
  return refusal(
    'LIMIT_EXCEEDED',
    { zh: `请求超出限制：最多 ${most} ${zh}。`, en: `The request is beyond the limits: at most ${most} ${en}.` },
    { limit },
  );
}
