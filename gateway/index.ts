export { createAccess, type ProviderEnvironment, providerEnvironment, providerSettings } from './access/index.ts';
export type { Directory, PartnerProfile, ViewerProfile } from './directory.ts';
export type { Access } from './front/access.ts';
export {
  type AccessContext,
  type GatewayOptions,
  type GraphqlInput,
  type RunningGateway,
  startGateway,
} from './start.ts';
