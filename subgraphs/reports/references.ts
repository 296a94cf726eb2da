import { entityStub } from '@hub/kit';

/** Types that other subgraphs own; this one holds their keys and extends `KeyTask` with figures. */
export const KeyTask = entityStub('KeyTask');
export type KeyTask = InstanceType<typeof KeyTask>;
export const Plan = entityStub('Plan');
export type Plan = InstanceType<typeof Plan>;
export const OrgUnit = entityStub('OrgUnit');
export type OrgUnit = InstanceType<typeof OrgUnit>;
export const District = entityStub('District', 'code');
export type District = InstanceType<typeof District>;
export const Officer = entityStub('Officer');
export type Officer = InstanceType<typeof Officer>;
export const Person = entityStub('Person');
export type Person = InstanceType<typeof Person>;
export const Activity = entityStub('Activity');
export type Activity = InstanceType<typeof Activity>;
export const ServiceRecord = entityStub('ServiceRecord');
export type ServiceRecord = InstanceType<typeof ServiceRecord>;
export const Honour = entityStub('Honour');
export type Honour = InstanceType<typeof Honour>;
export const Content = entityStub('Content');
export type Content = InstanceType<typeof Content>;

export const stubs = [KeyTask, Plan, OrgUnit, District, Officer, Person, Activity, ServiceRecord, Honour, Content];
