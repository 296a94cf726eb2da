import { defineSlice } from '@hub/kit';
import { ViewerResolver } from './viewer.resolver.ts';

export { composeProfile } from './viewer.rules.ts';

/** Who asks (登录人): what the gateway needs to know of an officer or a partner. */
export const viewers = defineSlice({ name: 'viewers', resolvers: [ViewerResolver] });
