import type { EntityName, FilterQuery, SqlEntityManager } from '@mikro-orm/postgresql';
import { Max, Min } from 'class-validator';
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { hubError } from './errors.ts';
import { Allow, rule } from './rights.ts';

@ObjectType('PageInfo', { description: 'Where this page ends (分页信息).' })
@Directive('@shareable')
@Allow(rule.everyone)
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more rows follow (是否还有下一页).' })
  hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on (末尾游标).' })
  endCursor?: string | null;
}

/** Arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many rows, 1 to 100 (条数).' })
  @Min(1)
  @Max(100)
  first!: number;
  @Field(() => String, { nullable: true, description: 'Cursor of the row before the first one wanted (起始游标).' })
  after?: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  nodes: T[];
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number;
}

type Constructor<T> = new (...args: never[]) => T;

/** The connection class of one type: `@ObjectType() class ServiceRecordConnection extends connectionOf('ServiceRecord', () => ServiceRecord) {}` is not needed, use the class it returns. */
export function connectionOf<T extends object>(name: string, type: () => Constructor<T>): Constructor<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list with its cursor (列表项).` })
  @Allow(rule.everyone)
  class ConnectionEdge implements Edge<T> {
    @Field(() => String, { description: 'Place of this row in the list (游标).' })
    cursor!: string;
    @Field(type as never, { description: 'The row (记录).' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows (分页列表).` })
  @Allow(rule.everyone)
  class PageOfRows implements Connection<T> {
    @Field((() => [type()]) as never, { description: 'The rows of this page (本页记录).' })
    nodes!: T[];
    @Field(() => [ConnectionEdge], { description: 'The rows with their cursors (带游标的记录).' })
    edges!: Edge<T>[];
    @Field(() => PageInfo, { description: 'Where this page ends (分页信息).' })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many rows in all that the caller may see (总数).' })
    totalCount!: number;
  }
  return PageOfRows as unknown as Constructor<Connection<T>>;
}

/**
 * Tells the gateway how many rows a page may bring: `first` of them, in `nodes` and in `edges`. Said here once for
 * every field that gives a page, so that no list is forgotten when the gateway counts what a query may cost.
 */
export function declarePageSizes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!getNamedType(field.type).name.endsWith('Connection')) continue;
      if (!field.args.some((argument) => argument.name === 'first')) continue;
      const said = field.extensions.directives as Record<string, unknown> | undefined;
      const listSize = { slicingArguments: ['first'], sizedFields: ['nodes', 'edges'] };
      field.extensions = { ...field.extensions, directives: { listSize, ...said } };
    }
  }
}

/** An empty page. */
export function emptyPage<T>(): Connection<T> {
  return { nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
}

/** Turns each row of a page into its API type. */
export function mapPage<A, B>(page: Connection<A>, map: (row: A) => B): Connection<B> {
  const edges = page.edges.map((edge) => ({ cursor: edge.cursor, node: map(edge.node) }));
  return { ...page, edges, nodes: edges.map((edge) => edge.node) };
}

/** Direction of each sort key; the id is added as the last one, so that the order is total. */
export type OrderBy = Record<string, 'asc' | 'desc'>;

/** Reads one page of entities after a cursor. */
export async function paginate<T extends object>(
  em: SqlEntityManager,
  entity: EntityName<T>,
  where: FilterQuery<T>,
  orderBy: OrderBy,
  page: PageArgs,
): Promise<Connection<T>> {
  const order = { ...orderBy, ...('id' in orderBy ? {} : { id: 'asc' }) };
  const found = await em
    .findByCursor(entity, {
      where,
      first: page.first,
      ...(page.after ? { after: page.after } : {}),
      orderBy: order as never,
      includeCount: true,
    } as never)
    .catch((error: Error) => {
      if (error.name === 'CursorError') throw badCursor();
      throw error;
    });
  const edges = found.items.map((node) => ({ cursor: found.from(node as never), node: node as T }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: { hasNextPage: found.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: found.totalCount,
  };
}

/** Pages over rows that are already in memory and in order, by their position. */
export function pageOf<T>(rows: readonly T[], page: PageArgs): Connection<T> {
  const start = page.after ? position(page.after) + 1 : 0;
  const edges = rows.slice(start, start + page.first).map((node, index) => ({ cursor: cursorAt(start + index), node }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: { hasNextPage: start + page.first < rows.length, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: rows.length,
  };
}

function cursorAt(index: number): string {
  return Buffer.from(`#${index}`).toString('base64url');
}

function position(cursor: string): number {
  const match = /^#(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) throw badCursor();
  return Number(match[1]);
}

function badCursor() {
  return hubError.invalid('after', {
    zh: '游标无效，请从第一页重新读取。',
    en: 'The cursor is not valid; start from the first page.',
  });
}
