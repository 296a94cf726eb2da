import { Allow, rule } from '@hub/kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('OfficialFile', { description: 'A made file, whole (文件).' })
@Allow(rule.officer)
export class OfficialFile {
  @Field(() => String, { description: 'Name with ending (文件名).' })
  name!: string;
  @Field(() => String, { description: 'Media type (媒体类型).' })
  mediaType!: string;
  @Field(() => String, { description: 'The file in base64, some 10 to 100 kB (文件内容).' })
  content!: string;
}
