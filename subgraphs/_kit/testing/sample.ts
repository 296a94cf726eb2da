import { Migration } from '@mikro-orm/migrations';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { Length } from 'class-validator';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { z } from 'zod';
import { defineFact, writeFact } from '../facts/index.ts';
import {
  Allow,
  asResult,
  baseColumns,
  baseProperties,
  Classified,
  type Connection,
  checkVersion,
  connectionOf,
  defineSlice,
  defineSubgraph,
  entityStub,
  HubContext,
  hubError,
  make,
  mapPage,
  mask,
  PageArgs,
  paginate,
  reference,
  refuse,
  resultUnion,
  rowLevelSecurity,
  rowPolicy,
  rule,
  viewerId,
} from '../index.ts';

/** A subgraph with one noun that means nothing, for the kit's own tests. */
const noteSchema = defineEntity({
  name: 'Note',
  tableName: 'note',
  properties: { ...baseProperties, unitId: p.uuid(), text: p.string(), phone: p.string().nullable() },
});
export class Note extends noteSchema.class {}
noteSchema.setClass(Note);

class Migration20260101000000_notes extends Migration {
  override up(): void {
    this.addSql(
      `create table note (${baseColumns}, unit_id uuid not null, text varchar(255) not null, phone varchar(255));`,
    );
    this.addSql(rowPolicy('note', { read: 'hub_reach(unit_id)' }));
  }
}

const Unit = entityStub('Unit');

@ObjectType('Note', { description: 'A note.' })
@Directive('@key(fields: "id")')
@Allow(rule.signedIn)
class NoteType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => Int, { description: 'Version.' })
  version!: number;
  @Field(() => String, { description: 'Text.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Telephone.' })
  @Classified('L3', mask.phone, { reveal: 'sample/notes.reveal' })
  phone?: string | null;
  @Field(() => Unit, { description: 'Unit.' })
  unit!: InstanceType<typeof Unit>;
}

const NoteConnection = connectionOf('Note', () => NoteType);
const WriteNoteResult = resultUnion('WriteNoteResult', () => [NoteType]);

@InputType()
class WriteNoteInput {
  @Field(() => ID, { nullable: true, description: 'Note to change; a new one when absent.' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version that was read.' })
  version?: number | null;
  @Field(() => ID, { description: 'Unit.' })
  unitId!: string;
  @Field(() => String, { description: 'Text, 1 to 100 characters.' })
  @Length(1, 100)
  text!: string;
  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Idempotency key.' })
  idempotencyKey?: string | null;
}

export const noteWritten = defineFact('sample.note.written', 1, z.object({ text: z.string() }));

const toType = (row: Note): NoteType =>
  make(NoteType, {
    id: row.id,
    version: row.version,
    text: row.text,
    phone: row.phone ?? null,
    unit: make(Unit, { id: row.unitId }),
  });

@Resolver(() => NoteType)
class NoteResolver {
  @Query(() => NoteConnection, { description: 'Notes.' })
  @Allow(rule.officer)
  async notes(@Ctx() ctx: HubContext, @Args(() => PageArgs) page: PageArgs): Promise<Connection<NoteType>> {
    return ctx.read(async (em) => mapPage(await paginate(em, Note, {}, { createdAt: 'asc' }, page), toType));
  }

  @Query(() => NoteType, { nullable: true, description: 'One note.' })
  @Allow(rule.officer)
  async note(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<NoteType | null> {
    return ctx.read(async (em) => {
      const row = await em.findOne(Note, { id });
      return row ? toType(row) : null;
    });
  }

  @Mutation(() => WriteNoteResult, { description: 'Writes a note.' })
  @Allow(rule.privilege('sample/notes.write'))
  async writeNote(@Ctx() ctx: HubContext, @Arg('input', () => WriteNoteInput) input: WriteNoteInput) {
    return asResult(async () => {
      if (input.text === 'crash') throw new Error('inner detail that nobody may see');
      if (input.text === 'no') refuse('NO_SUCH_TEXT', { zh: '不可以。', en: 'Not this.' }, { field: 'text' });
      const id = await ctx.once(input.idempotencyKey, 'writeNote', input, async (em) => {
        const note = input.id ? await em.findOne(Note, { id: input.id }) : em.create(Note, blank(ctx, input));
        if (!note) throw hubError.notFound();
        if (input.id) checkVersion(note, input.version ?? 0);
        note.text = input.text;
        await em.flush();
        await writeFact(em, noteWritten, { keys: { note: note.id }, payload: { text: note.text } });
        return note.id;
      });
      return ctx.read(async (em) => toType(await em.findOneOrFail(Note, { id })));
    });
  }
}

function blank(ctx: HubContext, input: WriteNoteInput) {
  return { unitId: input.unitId, text: input.text, phone: input.phone ?? null, createdBy: viewerId(ctx.viewer) };
}

export const notes = defineSlice({
  name: 'notes',
  entities: [Note],
  resolvers: [NoteResolver],
  references: [
    reference<NoteType>('Note', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (keys, ctx) =>
        ctx.read(
          async (em) => new Map((await em.find(Note, { id: { $in: [...keys] } })).map((row) => [row.id, toType(row)])),
        ),
    }),
  ],
});

export const sample = defineSubgraph({
  name: 'sample',
  slices: [notes],
  stubs: [Unit],
  migrations: { './Migration20260101000000_notes.ts': { Migration20260101000000_notes } },
  privileges: [],
});
