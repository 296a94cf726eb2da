import { Allow, JSONValue, make, resultUnion, rule } from '@hub/kit';
import { IsIn, IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SavedViewRow } from './saved-view.entity.ts';
import type { Density, ViewColumns } from './saved-view.rules.ts';

@ObjectType('SavedView', {
  description: 'How an officer or a unit wants to see a list: filters, columns, density (常用视图).',
})
@Allow(rule.officer)
export class SavedView {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => Int, { description: 'Raised with every change; a stale one is a conflict (版本).' })
  version!: number;
  @Field(() => String, { description: 'Key of the list, such as tasks.activities (列表).' })
  page!: string;
  @Field(() => String, { description: 'Name, once per owner and list (名称).' })
  name!: string;
  @Field(() => ID, { nullable: true, description: 'Unit that shares it; null for a personal one (共享单位).' })
  unitId?: string | null;
  @Field(() => String, { description: 'Query string of the address, without the place in the list (查询条件).' })
  query!: string;
  @Field(() => JSONValue, {
    nullable: true,
    description: '{"order": [column keys], "hidden": [column keys]}; null: as the page has them (列).',
  })
  columns?: ViewColumns | null;
  @Field(() => String, { nullable: true, description: 'comfortable or compact; null: as the officer has it (行距).' })
  density?: Density | null;
  @Field(() => Boolean, { description: 'Opens with the list; a personal one goes before that of the unit (默认).' })
  isDefault!: boolean;
}

export const toSavedView = (row: SavedViewRow): SavedView =>
  make(SavedView, {
    id: row.id,
    version: row.version,
    page: row.page,
    name: row.name,
    unitId: row.unitId ?? null,
    query: row.query,
    columns: row.columns ?? null,
    density: row.density ?? null,
    isDefault: row.isDefault,
  });

export const SavedViewResult = resultUnion('SavedViewResult', () => [SavedView]);

@InputType({ description: 'What a view keeps (视图内容).' })
class ViewContent {
  @Field(() => String, { description: 'Name, 1 to 40 characters (名称).' })
  @Length(1, 40)
  name!: string;
  @Field(() => String, { description: 'Query string of the address (查询条件).' })
  @MaxLength(4_000)
  query!: string;
  @Field(() => JSONValue, { nullable: true, description: 'Order and hidden ones, as in SavedView.columns (列).' })
  columns?: unknown;
  @Field(() => String, { nullable: true, description: 'comfortable or compact (行距).' })
  @IsOptional()
  @IsIn(['comfortable', 'compact'])
  density?: Density | null;
}

@InputType({ description: 'A new view (保存视图).' })
export class SaveViewInput extends ViewContent {
  @Field(() => String, { description: 'Key of the list: letters, digits, dots, hyphens (列表).' })
  @Matches(/^[a-z][a-z0-9.-]{1,79}$/)
  page!: string;
  @Field(() => ID, { nullable: true, description: 'Shared with this unit; personal when absent (共享单位).' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'Same key, same effect once (幂等键).' })
  @IsOptional()
  @Length(8, 255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'A view and the version that was seen (视图操作).' })
export class SavedViewStepInput {
  @Field(() => ID, { description: 'The view (视图).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was seen (版本).' })
  version!: number;
}

@InputType({ description: 'A view as it is to be: new name, filters, columns (更新视图).' })
export class ChangeViewInput extends ViewContent {
  @Field(() => ID, { description: 'The view (视图).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was seen (版本).' })
  version!: number;
}

@InputType({ description: 'Whether the list opens with it (设为默认).' })
export class DefaultViewInput extends SavedViewStepInput {
  @Field(() => Boolean, { description: 'false: no longer (是否默认).' })
  isDefault!: boolean;
}
