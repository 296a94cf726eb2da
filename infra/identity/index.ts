export type { Account, Accounts, NewAccount } from './accounts/accounts.ts';
export { MIN_LENGTH, passwordFaults } from './accounts/policy.ts';
export { type Identity, type IdentityOptions, startIdentity } from './start.ts';
export { disablePartnerClient, type PartnerClient, registerPartnerClient } from './store/clients.ts';
