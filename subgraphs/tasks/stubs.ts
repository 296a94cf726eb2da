import { entityStub } from '@hub/kit';

/** Types that other subgraphs own; this one knows their keys and adds its own fields. */
export const OrgUnit = entityStub('OrgUnit');
export type OrgUnit = InstanceType<typeof OrgUnit>;
export const Officer = entityStub('Officer');
export type Officer = InstanceType<typeof Officer>;
export const District = entityStub('District', 'code');
export type District = InstanceType<typeof District>;
export const Person = entityStub('Person');
export type Person = InstanceType<typeof Person>;

export const stubs = [OrgUnit, Officer, District, Person];
