import {
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { refusal } from '../errors.ts';
import type { Limits } from './limits.ts';
import { beyond } from './screen.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * How many records the operation may bring, with its variables read: a page of a hundred inside
 * a page of a hundred is ten thousand. Runs on validated documents only, which have no cyclic fragments.
 */
export function checkLists(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  limits: Limits,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // A fragment is counted once for its own multiplicity and multiplied where it is spread, so that
  // spreading one many times costs the counter nothing.
  const known = new Map<string, number>();
  const records = (set: SelectionSetNode): number => {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const page = pageSize(selection.arguments ?? [], variables, limits);
        sum += page + (selection.selectionSet ? Math.max(page, 1) * records(selection.selectionSet) : 0);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        sum += records(selection.selectionSet);
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (!known.has(name)) known.set(name, fragment ? records(fragment.selectionSet) : 0);
        sum += known.get(name) ?? 0;
      }
    }
    return sum;
  };
  if (records(operation.selectionSet) > limits.records) {
    throw beyond('records', limits.records, 'records through nested pages', '条记录（嵌套分页相乘）');
  }
}

/** The size of the page that a field's arguments ask for; 0 where it is no page. */
function pageSize(args: readonly ArgumentNode[], variables: Variables, limits: Limits): number {
  let size = 0;
  for (const { name, value } of args) {
    checkLiteral(value, limits);
    if (name.value !== 'first' && name.value !== 'last') continue;
    const asked =
      value.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value.kind === Kind.INT
          ? Number(value.value)
          : undefined;
    if (typeof asked !== 'number') continue;
    if (asked < 0) {
      throw refusal('INVALID_INPUT', { zh: `${name.value} 不能为负数。`, en: `${name.value} cannot be negative.` });
    }
    if (asked > limits.first) throw beyond('first', limits.first, 'records on one page', '条每页');
    size = Math.max(size, asked);
  }
  return size;
}

function checkLiteral(value: ValueNode, limits: Limits): void {
  if (value.kind === Kind.LIST) {
    if (value.values.length > limits.listInput)
      throw beyond('listInput', limits.listInput, 'members of a list', '个列表成员');
    for (const member of value.values) checkLiteral(member, limits);
  } else if (value.kind === Kind.OBJECT) {
    for (const field of value.fields) checkLiteral(field.value, limits);
  }
}

/**
 * Lists inside variables, at any depth; JSON that came over HTTP has no cycles.
 * Comes before the variables are read by their types, which costs far more a member.
 */
export function checkInput(value: unknown, limits: Limits): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next) && next.length > limits.listInput) {
      throw beyond('listInput', limits.listInput, 'members of a list', '个列表成员');
    }
    for (const member of Object.values(next)) open.push(member);
  }
}
