import { type DocumentNode, type GraphQLSchema, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** What a document reads: each field as `Type.field`, and the types of the records among them. */
export interface Coordinates {
  readonly fields: readonly string[];
  readonly objectTypes: readonly string[];
}

/** Reads the coordinates off a validated document. Fragments are part of the document, so they are counted. */
export function coordinatesOf(schema: GraphQLSchema, document: DocumentNode): Coordinates {
  const fields = new Set<string>();
  const types = new Set<string>();
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType();
        if (!parent || node.name.value.startsWith('__')) return;
        fields.add(`${parent.name}.${node.name.value}`);
        if (isObjectType(parent) && !roots.has(parent)) types.add(parent.name);
      },
    }),
  );
  return { fields: [...fields].sort(), objectTypes: [...types].sort() };
}
