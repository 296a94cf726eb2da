export { type Answer, Caller, type Data } from './caller.ts';
export { startTestHub, TestHub, type TestHubOptions } from './hub.ts';
export type { Member, Topology } from './member.ts';
export { PartnerSession } from './partner-session.ts';
export type { SignedIn } from './sign-in.ts';
