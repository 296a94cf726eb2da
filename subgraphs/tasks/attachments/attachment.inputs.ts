import { IsInt, IsOptional, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'One attachment and the version that was read (附件操作).' })
export class AttachmentStepInput {
  @Field(() => ID, { description: 'The attachment (附件).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'Takes an attachment out of sight (删除附件).' })
export class RemoveAttachmentInput extends AttachmentStepInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why, 4 to 200 characters; needed for what somebody else brought (原因).',
  })
  @IsOptional()
  @Length(4, 200)
  reason?: string | null;
}

/** What the gateway found out while the bytes went through it. */
@InputType({ description: 'A file that lies in the store as a whole (已接收的文件). Not in the public graph.' })
export class KeepFileInput {
  @Field(() => ID, { description: 'Id under which it lies (标识).' })
  @IsUUID()
  id!: string;
  @Field(() => String, { description: 'What it hangs on, kind and id, parted by a colon (对象).' })
  @MaxLength(100)
  about!: string;
  @Field(() => String, { description: 'Name as it was sent (文件名).' })
  @Length(1, 500)
  name!: string;
  @Field(() => String, { description: 'What the bytes are (内容类型).' })
  @MaxLength(20)
  content!: string;
  @Field(() => Int, { description: 'Size in bytes (字节数).' })
  @IsInt()
  @Min(1)
  bytes!: number;
  @Field(() => String, { description: 'SHA-256 in hex (校验值).' })
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;
}
