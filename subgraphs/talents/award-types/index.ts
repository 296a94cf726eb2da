import { defineSlice } from '@hub/kit';
import { AwardType } from './award-type.entity.ts';
import { AwardTypeResolver } from './award-type.resolver.ts';

/** The catalogue of awards (奖项目录). */
export const awardTypes = defineSlice({ name: 'award-types', entities: [AwardType], resolvers: [AwardTypeResolver] });

export { AwardType } from './award-type.entity.ts';
export { AwardTypeType, toAwardType } from './award-type.type.ts';
