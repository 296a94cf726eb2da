export { createAccess, type ProviderEnvironment, providerEnvironment, providerSettings } from './access/index.ts';
export type { Directory, PartnerProfile, ViewerProfile } from './directory.ts';
export type { Access } from './front/access.ts';
export type { AccessContext, GatewayOptions, GraphqlInput, RunningGateway } from './options.ts';
export { startGateway } from './start.ts';
